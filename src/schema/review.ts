/** What people say of findings and figures. Only ever added to: a later word stands before an earlier one, and none is lost. */

/** confirm = it is as the finding says | dismiss = it is not, or must not be told | note = a remark, which changes nothing */
export type DecisionKind = 'confirm' | 'dismiss' | 'note';

export interface Decision {
  readonly kind: DecisionKind;
  /** Id of the organ, as the register told it then; null where it was not known. */
  readonly organ: string | null;
  readonly year: number | null;
  readonly rule: string;
  /** Id of the finding inside its report: rule and subject. */
  readonly subject: string;
  /** What the finding rested on when it was decided: `rests_on` of the findings export. */
  readonly madeOn: string;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** The document that was looked at. */
  readonly sha256: string;
}

/**
 * misread = something else is printed than we read: rules see what is printed | misprint = the report prints a wrong figure: rules go on
 * seeing that, for it is what they must tell of
 */
export type CorrectionKind = 'misread' | 'misprint';

export interface Correction {
  readonly kind: CorrectionKind;
  readonly sha256: string;
  /** Id of the figure, such as t3.N1.c7. */
  readonly figure: string;
  /** Text of the cell as it was read then. */
  readonly printed: string;
  /** Null = no number was read. */
  readonly before: number | null;
  /** Null = the cell is blank. */
  readonly after: number | null;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** False where the figure is now read otherwise than when it was corrected: then somebody must look again. */
export const stillApplies = ({ before, after }: Correction, read: number | null): boolean => read === before || read === after;

interface Scaled {
  readonly value: number | null;
  readonly normalized: number | null;
  readonly unit: string | null;
}

/** In 万元, the form's unit for money. */
const scales: Readonly<Record<string, number>> = { 元: 1e-4, 亿元: 1e4 };

/** The corrected number in the form's unit, by the scale of the figure as it was read; null too where the unit that is printed is not known. */
export const inFormUnit = (after: number | null, { value, normalized, unit }: Scaled): number | null => {
  if (after === null || (value !== null && normalized === null)) return null;
  const scale = value && normalized !== null ? normalized / value : (scales[unit ?? ''] ?? 1);
  return Number((after * scale).toFixed(6));
};
