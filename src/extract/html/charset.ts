/** Bytes of a web page → text. Pages often declare one encoding and carry another: validity decides, the declaration breaks ties. */

const declaredIn = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    null
  );
};

const decoded = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch (error) {
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      /^ERR_ENCODING_(?:INVALID_ENCODED_DATA|NOT_SUPPORTED)$/.test(String(error.code))
    )
      return null;
    throw error;
  }
};

const gbFamily = /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/;

/** Ideographs so frequent that a text decoded rightly holds many of them. */
const frequent = (text: string): number => text.match(/[的一是在了有和年不人]/g)?.length ?? 0;

export const decodePage = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (zeros > 200) return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  const utf8 = decoded(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  const declared = declaredIn(bytes);
  if (declared && !gbFamily.test(declared) && !/^utf-?8$/.test(declared)) {
    const other = decoded(bytes, declared, true);
    if (other !== null && frequent(other) > 0) return other;
  }
  const chinese = new TextDecoder('gb18030').decode(bytes);
  const broken = new TextDecoder('utf-8').decode(bytes);
  // a page of UTF-8 with a few bytes damaged still reads better as UTF-8
  return frequent(broken) > frequent(chinese) ? broken : chinese;
};
