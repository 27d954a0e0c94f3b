import { WrongUsage } from '../../errors.js';

/** @param where the store, as its user knows it; `version`: of its schema; `known`: the newest that this program knows */
export const newerStore = (where: string, version: number, known: number): WrongUsage =>
  new WrongUsage({
    zh: `${where} 是由更新版本的 gongkai 建立的（结构版本 ${version}，本程序到 ${known}）。请升级 gongkai，或用 --store 另选一个库。`,
    en: `${where} was made by a newer gongkai (schema ${version}, this program knows ${known}). Update gongkai, or choose another store with --store.`,
  });
