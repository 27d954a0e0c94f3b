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
  const open: { code: string; inResult: boolean; isLink: boolean }[] = [];
  /** Of the open fields, those whose result has not begun. */
  let inCode = 0;
  let hidden = false;
  return {
    begin: () => {
      open.push({ code: '', inResult: false, isLink: false });
      inCode++;
    },
    instruct: (text) => {
      const own = open.at(-1);
      if (own && !own.inResult) own.code += text;
    },
    separate: () => {
      const own = open.at(-1);
      if (!own || own.inResult) return null;
      own.inResult = true;
      inCode--;
      const href = linkIn(own.code);
      own.isLink = href !== null;
      return href;
    },
    end: () => {
      const own = open.pop();
      if (!own) return { isLink: false, unread: false };
      if (!own.inResult) inCode--;
      if (open.length === 0) hidden = false;
      return { isLink: own.isLink, unread: !own.inResult && !silent.test(own.code) };
    },
    isCode: () => {
      const isHidden = inCode > (open.at(-1)?.inResult === false ? 1 : 0);
      hidden ||= isHidden;
      return isHidden;
    },
    get lostText() {
      return hidden && open.length > 0;
    },
  };
};
