/** Organs that do not exist, of every kind that reports. */

import type { Chance } from '../generator/random.js';
import type { Organ } from './draft.js';

const firsts = [...'霁荇蘅芷翎岫澹筠黛漪霭琚砚溆珩'];
const seconds = [...'屿汀渚坞浦岚墅礁埠堰圩塬溪泠'];

const name = (chance: Chance): string => chance.pick(firsts) + chance.pick(seconds);

const bureaus = [
  '教育局', '财政局', '民政局', '水务局', '审计局', '司法局', '自然资源和规划局', '住房和城乡建设局', '农业农村局', '卫生健康委员会',
  '发展和改革委员会', '市场监督管理局', '生态环境局', '交通运输局', '人力资源和社会保障局', '应急管理局', '文化和旅游局', '统计局',
]; // prettier-ignore

export type Kind = Organ['kind'];

/** One organ of the kind asked for, else of any. */
export const organOf = (chance: Chance, kinds: readonly Kind[] = ['government', 'department', 'office', 'township', 'zone']): Organ => {
  const kind = chance.pick(kinds);
  const city = `${name(chance)}市`;
  const county = `${chance.happens(0.4) ? city : ''}${name(chance)}${chance.pick(['县', '区', '区', '县'])}`;
  const ofCity = chance.happens(0.45);
  const place = ofCity ? city : county;
  const level = ofCity ? 'prefecture' : 'county';
  switch (kind) {
    case 'government':
      return { name: chance.happens(0.6) ? `${place}人民政府` : place, place, kind, level, rulemaking: ofCity };
    case 'department':
      return { name: place + chance.pick(bureaus), place, kind, level, rulemaking: false };
    case 'office':
      return { name: `${place}人民政府办公室`, place, kind, level, rulemaking: ofCity };
    case 'township': {
      const town = name(chance) + chance.pick(['镇', '乡', '街道']);
      const full = town.endsWith('街道') ? `${town}办事处` : `${town}人民政府`;
      return { name: county + chance.pick([town, full]), place: county, kind, level: 'township', rulemaking: false };
    }
    case 'zone':
      return {
        name: `${place}${chance.pick(['经济技术开发区管理委员会', '高新技术产业开发区管委会'])}`,
        place,
        kind,
        level: 'county',
        rulemaking: false,
      };
  }
};
