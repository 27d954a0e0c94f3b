import { describe, expect, it } from '@jest/globals';
import { openBacklog, type Backlog } from '../../src/pipeline/backlog.js';
import type { Job, StageName } from '../../src/store/store.js';

const job = (stage: StageName, id: string, interruptions = 0): Job => ({ stage, id, revision: 1, forced: false, attempts: 0, interruptions });
const room = { processes: 2, hosts: 8, files: 2 };
const takeAll = (backlog: Backlog) => {
  const taken = [];
  for (let one = backlog.take(); one; one = backlog.take()) taken.push(one);
  return taken;
};
const names = (taken: ReturnType<typeof takeAll>) => taken.map(({ job: { stage, id } }) => `${stage} ${id}`);

describe('the backlog', () => {
  it('ends a document before it opens the next, in as many processes as there are', () => {
    const backlog = openBacklog(room);
    for (const one of [job('extract', 'a'), job('extract', 'b'), job('audit', 'c'), job('normalize', 'd')]) backlog.add(one);
    const first = takeAll(backlog);
    expect(names(first)).toEqual(['audit c', 'normalize d']);
    first.forEach(backlog.release);
    expect(names(takeAll(backlog))).toEqual(['extract a', 'extract b']);
  });

  it('asks each host for one thing at a time, and reads files beside it', () => {
    const backlog = openBacklog(room);
    for (const id of ['https://a.cn/1', 'https://a.cn/2', 'https://b.cn/1', '/x.pdf', '/y.pdf', '/z.pdf']) backlog.add(job('download', id));
    expect(names(takeAll(backlog)).sort()).toEqual(['download /x.pdf', 'download /y.pdf', 'download https://a.cn/1', 'download https://b.cn/1']);
  });

  it('holds each job once, in its newest revision', () => {
    const backlog = openBacklog(room);
    backlog.add(job('extract', 'a'));
    backlog.add({ ...job('extract', 'a'), revision: 2 });
    expect(takeAll(backlog).map((taken) => taken.job.revision)).toEqual([2]);
  });

  it('does not run a job beside itself', () => {
    const backlog = openBacklog(room);
    backlog.add(job('normalize', 'a'));
    const [running] = takeAll(backlog);
    backlog.add({ ...job('normalize', 'a'), revision: 2 });
    expect(takeAll(backlog)).toEqual([]);
    backlog.release(running!);
    expect(takeAll(backlog)).toHaveLength(1);
  });

  it('runs a suspect last and alone', () => {
    const backlog = openBacklog(room);
    backlog.add(job('extract', 'suspect', 2));
    backlog.add(job('extract', 'a'));
    const [other] = takeAll(backlog);
    expect(other?.job.id).toBe('a');
    backlog.release(other!);
    const [alone] = takeAll(backlog);
    expect(alone).toMatchObject({ alone: true, job: { id: 'suspect' } });
    backlog.add(job('extract', 'b'));
    expect(takeAll(backlog)).toEqual([]);
    backlog.release(alone!);
    expect(names(takeAll(backlog))).toEqual(['extract b']);
  });

  it('counts a document as open until nothing of it waits or runs', () => {
    const backlog = openBacklog(room);
    backlog.add(job('extract', 'a'));
    const [taken] = takeAll(backlog);
    backlog.add(job('normalize', 'a'));
    backlog.release(taken!);
    expect(backlog.open()).toBe(1);
    takeAll(backlog).forEach(backlog.release);
    expect(backlog.open()).toBe(0);
  });
});
