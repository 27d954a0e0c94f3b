/** What a report without figures in its text may be told to say. */

import type { Chance } from '../../generator/random.js';
import { clean } from '../clean.js';
import type { CleanOptions } from '../clean.js';
import type { Draft } from '../draft.js';
import { say as put } from '../planter.js';

export const quiet = (chance: Chance, more: CleanOptions = {}): Draft =>
  clean(chance, { scale: chance.pick(['few', 'many', 'many']), telling: false, ...more });

/** Where applications and cases are told; what was published is told elsewhere. */
export const say = (draft: Draft, chance: Chance, sentence: string, places: readonly number[] = [1]): Draft =>
  put(
    draft,
    chance,
    sentence,
    places,
    /政府信息|公开信息|解读|培训|渠道|发布/u.test(sentence) && !/申请|复议|诉讼/u.test(sentence) ? /主动公开/u : /规范登记/u,
  );
