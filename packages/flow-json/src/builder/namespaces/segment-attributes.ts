import { referenceTo, type References } from '../reference.ts';

/** Segment attributes by key: those that Connect itself sets, and others, which must be predefined in the instance. */
export type SegmentValues = References<Readonly<Record<string, string>>> & References<SegmentAttributes>;

export function segmentValues(): SegmentValues {
  return referenceTo('$.SegmentAttributes') as unknown as SegmentValues;
}

/** Those that Connect sets (flow-language 5.2). */
interface SegmentAttributes {
  readonly 'connect:Subtype': string;
  readonly 'connect:Direction': string;
  readonly 'connect:CreatedByUser': string;
  readonly 'connect:AssignmentType': string;
  readonly 'connect:EmailSubject': string;
  readonly 'connect:ScreenSharingDetails': string;
  readonly 'connect:ContactExpiry': string;
  readonly 'connect:CustomerAuthentication': CustomerAuthentication;
  readonly 'connect:BlockReasonHeader': string;
  readonly 'connect:X-SES-SPAM-VERDICT': string;
  readonly 'connect:X-SES-VIRUS-VERDICT': string;
  readonly 'connect:ValidationTestType': string;
}

/** How a customer was authenticated. */
interface CustomerAuthentication {
  readonly ClientId: string;
  readonly IdentityProvider: string;
  readonly Status: string;
  readonly AssociatedCustomerId: string;
  readonly AuthenticationMethod: string;
}
