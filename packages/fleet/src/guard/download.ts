import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AwsAccessError } from '../errors.ts';

/**
 * Downloads a deployment package to a file that is not there yet.
 *
 * @throws AwsAccessError when it cannot be downloaded
 */
export async function download(location: string, path: string): Promise<void> {
  const response = await fetch(location).catch((cause: unknown) => {
    throw new AwsAccessError('Cannot download the deployment package. Nobody answers where Lambda keeps it.', {
      cause,
    });
  });
  if (!response.ok || response.body === null) {
    throw new AwsAccessError(`Cannot download the deployment package. Its address answered ${response.status}.`);
  }
  await pipeline(
    Readable.fromWeb(response.body as ReadableStream<Uint8Array>),
    createWriteStream(path, { flags: 'wx' }),
  );
}
