/** One HTTP request and its answer: timed, capped, never redirected by itself. Every way to fail is named here. */
import { type Agent, errors, fetch } from 'undici';

import { GiveUp, RetryLater } from '../errors.js';
import { AddressRefused } from './address.js';
import { errorCode, rootCause } from './error-code.js';
import { addressRefused, certificateRefused, connectionFailed, fetchFailed, hostNotFound, timedOut, tooLarge } from './reasons.js';

export interface Answer {
  readonly status: number;
  /** Names in lower case; values as received, bytes as latin1. */
  readonly headers: Readonly<Record<string, string>>;
  /** After decompression; empty where the status carries no document. */
  readonly bytes: Uint8Array;
  /** There was more than the cap, and `bytes` is its beginning. */
  readonly cut: boolean;
}

export interface ExchangeOptions {
  readonly agent: Agent;
  readonly userAgent: string;
  /** Bytes, counted after decompression while they stream in. */
  readonly maxBytes: number;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  /** What to do with a body over the cap. */
  readonly over: 'give-up' | 'cut';
  readonly signal: AbortSignal;
}

/** Seconds until a broken connection is worth another try. */
const soon = 30;

const temporary = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'EAI_NODATA', 'EMFILE'],
  ...['UND_ERR_SOCKET', 'UND_ERR_ABORTED', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'Z_BUF_ERROR', 'Z_DATA_ERROR', 'ERR_STREAM_PREMATURE_CLOSE'],
]);
const certificate = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|ERR_TLS_|ERR_SSL_|EPROTO)/;

const toReason = (error: unknown, url: string, maxBytes: number): Error => {
  if (error instanceof GiveUp || error instanceof RetryLater) return error;
  const root = rootCause(error);
  if (root instanceof AddressRefused) return addressRefused(url, root.address);
  if (root instanceof errors.ConnectTimeoutError) return timedOut(url, { zh: '连接', en: 'connecting' }, soon);
  if (root instanceof errors.HeadersTimeoutError) return timedOut(url, { zh: '等待应答', en: 'waiting for the answer' }, soon);
  if (root instanceof errors.BodyTimeoutError) return timedOut(url, { zh: '接收内容', en: 'receiving the content' }, soon);
  if (root instanceof errors.ResponseExceededMaxSizeError) return tooLarge(url, maxBytes);
  const code = errorCode(root);
  if (code === 'ETIMEDOUT') return timedOut(url, { zh: '连接', en: 'connecting' }, soon);
  if (code === 'ENOTFOUND') return hostNotFound(url);
  if (temporary.has(code)) return connectionFailed(url, code, soon);
  if (certificate.test(code)) return certificateRefused(url, code);
  return fetchFailed(url, code);
};

const readBody = async (body: AsyncIterable<Uint8Array>, url: string, options: ExchangeOptions): Promise<Pick<Answer, 'bytes' | 'cut'>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > options.maxBytes) {
      if (options.over === 'give-up') throw tooLarge(url, options.maxBytes);
      chunks.push(chunk.subarray(0, chunk.length - (size - options.maxBytes)));
      return { bytes: Buffer.concat(chunks), cut: true };
    }
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), cut: false };
};

const exchangeWithin = async (url: string, options: ExchangeOptions, signal: AbortSignal): Promise<Answer> => {
  const response = await fetch(url, {
    dispatcher: options.agent,
    redirect: 'manual',
    signal,
    headers: {
      'user-agent': options.userAgent,
      accept: 'text/html,application/xhtml+xml,application/pdf,application/msword,*/*;q=0.8',
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    },
  });
  const headers = Object.fromEntries(response.headers);
  const { status, body } = response;
  if (body === null) return { status, headers, bytes: new Uint8Array(), cut: false };
  if (!response.ok) {
    // an error page is not the document, however long it is
    await body.cancel();
    return { status, headers, bytes: new Uint8Array(), cut: false };
  }
  if (options.over === 'give-up' && Number(headers['content-length']) > options.maxBytes) {
    await body.cancel();
    throw tooLarge(url, options.maxBytes);
  }
  return { status, headers, ...(await readBody(body, url, options)) };
};

/**
 * GET `url` as it is, without following anything.
 * @throws GiveUp or RetryLater; the signal's own reason where the caller aborts.
 */
export const exchange = async (url: string, options: ExchangeOptions): Promise<Answer> => {
  const whole = new AbortController();
  const stop = (): void => whole.abort(options.signal.reason);
  options.signal.throwIfAborted();
  options.signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => whole.abort(timedOut(url, { zh: '下载', en: 'downloading' }, soon)), options.timeout);
  try {
    return await exchangeWithin(url, options, whole.signal);
  } catch (error) {
    if (options.signal.aborted) throw options.signal.reason;
    throw toReason(whole.signal.aborted ? whole.signal.reason : error, url, options.maxBytes);
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
  }
};
