import { AwsAccessError } from '../errors.ts';

/** Is there nothing under the name? Some emulators answer a list of provisioned concurrency as the question for one. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(ResourceNotFound|ProvisionedConcurrencyConfigNotFound|NoSuchEntity)(Exception)?$/.test(error.name)
  );
}

/** May it not be read? */
export function isDenied(error: unknown): boolean {
  return error instanceof Error && /^(AccessDenied|Forbidden|UnauthorizedOperation)/.test(error.name);
}

/**
 * Says why AWS could not be asked, and what to set; gives back what is no matter of access.
 *
 * @param what was to be done, as "list the functions"
 */
export function accessError(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || error instanceof AwsAccessError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const sentence = REASONS.find(([pattern]) => pattern.test(`${error.name} ${code} ${error.message}`))?.[1];
  if (sentence === undefined && !('$metadata' in error)) return error;
  return new AwsAccessError(`Cannot ${what}. ${sentence ?? `AWS answered ${error.name}: ${error.message}`}`, {
    cause: error,
  });
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/Region is missing/i, 'No Region is set: give --region, or set AWS_REGION.'],
  [
    /CredentialsProviderError|Could not load credentials/,
    'No credentials were found: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  ],
  [
    /ExpiredToken|UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch/,
    'AWS does not take the credentials: log in anew, or look at AWS_PROFILE and AWS_ACCESS_KEY_ID.',
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|TimeoutError/,
    'Nobody answers at the endpoint: look at the network, at the Region and at AWS_ENDPOINT_URL.',
  ],
  [/AccessDenied/, 'The credentials may not do that: they need the permission for it.'],
  [/Throttling|TooManyRequests/, 'AWS keeps throttling: try again later, or with fewer programs at once.'],
];
