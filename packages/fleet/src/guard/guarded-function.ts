/** A function whose code is to be guarded, as it is in the account. */
export interface GuardedFunction {
  readonly name: string;
  /** Without a qualifier. */
  readonly arn: string;
  readonly packageType: 'Zip' | 'Image';
  /** For example `nodejs22.x`; empty for an image. */
  readonly runtime: string;
  /** As Lambda's configuration names it: `index.handler`. */
  readonly handler: string;
  /** Of the deployment package of `$LATEST`. */
  readonly codeSha256: string;
  readonly revisionId: string;
  /** Is another change of the function under way? */
  readonly isUpdating: boolean;
  /** Where its deployment package can be downloaded, for ten minutes (Lambda API, GetFunction). */
  readonly location: string;
  /** The qualifiers under which Connect calls it, or the one that was named; null is the function itself. */
  readonly qualifiers: readonly (string | null)[];
  /** The aliases among them. */
  readonly aliases: readonly GuardedAlias[];
}

export interface GuardedAlias {
  readonly name: string;
  /** The version that it points to. */
  readonly version: string;
  readonly revisionId: string;
  /** Of that version's deployment package. */
  readonly codeSha256: string;
  /** Does a second version get a part of its calls? */
  readonly isWeighted: boolean;
}
