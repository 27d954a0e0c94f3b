import { connect } from 'node:net';
import { freePort, newDataFolder, serve, type Server } from './serve.js';
import { debianRedis, installed, type Program } from './where.js';

/** A real Redis for tests. */

const missing = `No Redis for the tests: set GONGKAI_TEST_REDIS to the URL of a server (its database is emptied), or install Redis so that redis-server is
on the PATH. Where apt-get is there, its packages are unpacked into a cache by themselves; that failed too:`;

const find = async (): Promise<Program> => {
  const found = installed('redis-server') ?? (await debianRedis().catch((error: unknown) => Promise.reject(new Error(missing, { cause: error }))));
  if (!found) throw new Error(missing);
  return found;
};

const ping = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('error', reject);
    socket.once('data', (text) => {
      socket.destroy();
      if (text.toString().startsWith('+PONG')) resolve();
      else reject(new Error(text.toString()));
    });
  });

/** `GONGKAI_TEST_REDIS`, else a server of this test's own. `settings`: more arguments of redis-server. */
export const startRedis = async (settings: readonly string[] = []): Promise<Server> => {
  const given = process.env.GONGKAI_TEST_REDIS;
  const nothing = (): Promise<void> => Promise.reject(new Error('a server that was given is not ended by a test'));
  if (given) return { url: given, from: 'GONGKAI_TEST_REDIS', pid: 0, kill: nothing, start: nothing, stop: () => Promise.resolve() };
  const [program, port] = [await find(), await freePort()];
  const folder = newDataFolder('redis');
  return serve({
    program,
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--maxmemory-policy', 'noeviction', ...settings],
    folder,
    url: `redis://127.0.0.1:${port}`,
    answers: () => ping(port),
  });
};
