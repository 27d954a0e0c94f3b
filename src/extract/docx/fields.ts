/** Fields (17.16): instructions that Word works out, and the result that it shows. One story or cell has its own. */

export interface Fields {
  begin(): void;
  /** Words of the instruction. */
  instruct(text: string): void;
  /** @returns where the result links to; null where it is no link */
  separate(): string | null;
  end(): FieldEnd;
  /** True where what is written is part of an instruction: the result of a field inside it. */
  isCode(): boolean;
  /** True where a field that never ended has kept text from being shown. */
  readonly lostText: boolean;
}

export interface FieldEnd {
  readonly isLink: boolean;
  /** True where Word prints something that is not in the file as text. */
  readonly unread: boolean;
}

/** Instructions that print nothing, and forms without text. */
const silent = /^\s*(?:$|(?:ADVANCE|ASK|FORMCHECKBOX|FORMTEXT|NEXT|NEXTIF|PRINT|PRIVATE|RD|SET|SKIPIF|TA|TC|XE)(?:\s|$))/i;

/** Where a field links to; places in the document itself are no links. */
export const linkIn = (code: string): string | null => {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/i.exec(code);
  const href = (match?.[1] ?? match?.[2] ?? '').trim();
  return href === '' ? null : href;
};

export const trackFields = (): Fields => {
  const open: { code: string; inResult: boolean; isLink: boolean; hid: boolean }[] = [];
  return {
    begin: () => {
      open.push({ code: '', inResult: false, isLink: false, hid: false });
    },
    instruct: (text) => {
      const own = open.at(-1);
      if (own && !own.inResult) own.code += text;
    },
    separate: () => {
      const own = open.at(-1);
      if (!own || own.inResult) return null;
      own.inResult = true;
      const href = linkIn(own.code);
      own.isLink = href !== null;
      return href;
    },
    end: () => {
      const own = open.pop();
      if (!own) return { isLink: false, unread: false };
      return { isLink: own.isLink, unread: !own.inResult && !silent.test(own.code) };
    },
    isCode: () => {
      const outer = open.length < 2 ? undefined : open.slice(0, -1).find((field) => !field.inResult);
      if (outer) outer.hid = true;
      return outer !== undefined;
    },
    get lostText() {
      return open.some((field) => field.hid);
    },
  };
};
