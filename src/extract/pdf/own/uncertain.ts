/**
 * Thrown by our own reader wherever a file leaves what it is certain of. It never leaves the room: pdf.js then reads the whole
 * file instead.
 */
export class Uncertain extends Error {
  override readonly name = 'Uncertain';
}

/** @throws Uncertain always; as an expression, so that it can end a choice */
export const refuse = (why: string): never => {
  throw new Uncertain(why);
};
