import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from './server.ts';

const LISTEN = "require('node:http').createServer(answer).listen(process.env.GATEWAY_PORT, '127.0.0.1')";

const ASKED = "require('node:fs').writeFileSync(process.env.HOME + '/asked', '')";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warmline-e2e-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program in the place of Python, which tells its process id in the folder that it is given. */
function program(source: string): string {
  const file = join(folder, 'python');
  const tellPid = "require('node:fs').writeFileSync(process.env.HOME + '/pid', String(process.pid))";
  writeFileSync(file, ['#!/usr/bin/env node', `${tellPid};`, source, ''].join('\n'), { mode: 0o755 });
  return file;
}

/** Is the program there? */
function runs(): boolean {
  try {
    return process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
  } catch {
    return false;
  }
}

/** Somebody has asked the program. */
async function asked(): Promise<void> {
  while (!existsSync(join(folder, 'asked'))) await delay(20);
}

const never = new AbortController().signal;

describe('startServer', () => {
  it('gives a server that answers, and ends it', async () => {
    const server = await startServer(program(`const answer = (_, to) => to.end(); ${LISTEN};`), folder, never);
    const ran = runs();

    await server.stop();

    expect([ran, runs()]).toEqual([true, false]);
  });

  it('ends a server that takes a connection and never answers, when the run is interrupted', async () => {
    const interrupted = new AbortController();
    const starting = startServer(program(`const answer = () => ${ASKED}; ${LISTEN};`), folder, interrupted.signal);
    const refused = expect(starting).rejects.toThrow('Interrupted.');

    await asked();
    interrupted.abort(new Error('Interrupted.'));

    await refused;
    expect(runs()).toBe(false);
  });

  it.each([
    ['ends with an exit code', "console.log('No port.'); process.exit(3)", /exit code 3:\nNo port\./],
    [
      'is killed',
      "console.log('No memory.'); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50)",
      /SIGKILL:\nNo memory\./,
    ],
  ])('says what a server printed that %s', async (_how, source, message) => {
    await expect(startServer(program(source), folder, never)).rejects.toThrow(message);
  });
});
