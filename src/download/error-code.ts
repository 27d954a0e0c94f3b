/** What the system calls an error. Told by its shape: errors of Node's own modules may come from another realm, where `instanceof` fails. */

const propertyOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? (error as Readonly<Record<string, unknown>>)[name] : undefined;

/** `ENOENT`, `CERT_HAS_EXPIRED`; the message, or the thrown value itself, where there is no code. */
export const errorCode = (error: unknown): string => {
  const code = propertyOf(error, 'code');
  const message = propertyOf(error, 'message');
  return typeof code === 'string' ? code : typeof message === 'string' && message !== '' ? message : String(error);
};

/** The error at the bottom: undici says "fetch failed" and keeps the reason under `cause`, a try over several addresses under `errors`. */
export const rootCause = (error: unknown): unknown => {
  const several = propertyOf(error, 'errors');
  const cause = Array.isArray(several) ? (several[0] as unknown) : propertyOf(error, 'cause');
  return cause === undefined || cause === null ? error : rootCause(cause);
};
