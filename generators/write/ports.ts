import { randomUUID } from 'node:crypto';
import { DISC, isCode, type Disc } from './disc.ts';
import { npmUpdateLock, type UpdateLock } from './npm-update-lock.ts';

/** What lies outside: the disc, the package manager, the clock, chance, and other processes. */
export interface Ports {
  readonly disc: Disc;
  readonly updateLock: UpdateLock;
  /** Id of this process, which others ask after. */
  readonly pid: number;
  /** Whether a process of that id runs. */
  readonly isAlive: (pid: number) => boolean;
  /** A few letters and digits that were never given before. */
  readonly token: () => string;
  readonly now: () => Date;
}

/** The machine's own. */
export const PORTS: Ports = {
  disc: DISC,
  updateLock: npmUpdateLock,
  pid: process.pid,
  isAlive,
  token: () => randomUUID().slice(0, 8),
  now: () => new Date(),
};

/** A process that may not be asked is there all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}
