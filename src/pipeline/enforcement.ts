import { enforcementByReport } from '../register/enforcement.js';
import type { ReportRow } from '../schema/rows.js';
import type { Job, Store } from '../store/store.js';

/** Sets every report beside the 行政执法统计年报 of its organ and year, and asks for those to be judged again whose figures there have changed. */
export const requestEnforcement = async (store: Store): Promise<readonly Job[]> => {
  const lines = await store.enforcementLines();
  const reports: ReportRow[] = [];
  if (lines.length > 0) for await (const report of store.reports()) reports.push(report);
  return store.assignEnforcement(enforcementByReport(lines, reports, await store.registerLines()));
};
