import { GiveUp, RetryLater, WrongUsage } from '../../src/errors.js';

/** `GiveUp empty-file`: class and code of what a promise is rejected with, after seeing that it speaks both languages. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof WrongUsage) return `WrongUsage ${error.said.zh}`;
    if (!(error instanceof GiveUp || error instanceof RetryLater)) throw error;
    const { code, message, advice } = error.reason;
    const silent = [message.zh, message.en, advice.zh, advice.en].includes('');
    return `${error.name} ${code}${silent ? ' (silent in one language)' : ''}`;
  }
  throw new Error('it did not fail');
};
