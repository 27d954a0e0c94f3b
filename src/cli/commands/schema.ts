import { WrongUsage } from '../../errors.js';
import { isShapeName, shapeNames } from '../../export/contract.js';
import { jsonSchema } from '../../export/json-schema.js';
import { writeToStream } from '../../export/write.js';
import type { Language } from '../../schema/finding.js';
import { languageOf } from '../say.js';
import type { Options } from '../terminal/options.js';
import { processScreen } from '../terminal/screen.js';

/** `gongkai schema`: JSON Schema (2020-12) of one exported shape, or of all of them under `$defs`. */

export const run = async (args: readonly string[], options: Options, screen = processScreen()): Promise<number> => {
  const schema = schemaOf(args[0], languageOf(options));
  await writeToStream([`${JSON.stringify(schema, null, 2)}\n`], screen.out);
  return 0;
};

const schemaOf = (shape: string | undefined, language: Language): object => {
  if (shape === undefined)
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: Object.fromEntries(
        shapeNames.map((name) => [name, Object.fromEntries(Object.entries(jsonSchema(name, language)).filter(([key]) => key !== '$schema'))]),
      ),
    };
  if (!isShapeName(shape))
    throw new WrongUsage({
      zh: `没有 ${shape} 这种数据，可以是 ${shapeNames.join('、')}。`,
      en: `There is no shape ${shape}; it is one of ${shapeNames.join(', ')}.`,
    });
  return jsonSchema(shape, language);
};
