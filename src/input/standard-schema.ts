/**
 * The Standard Schema interface (standardschema.dev, version 1), by which other libraries can use
 * our schemas.
 */

/** A schema that any library with Standard Schema support accepts. */
export interface StandardSchema<Input, Output> {
  /** The properties that the Standard Schema specification prescribes. */
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Checks a value; never throws on wrong input. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** Only for the compiler. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a Standard Schema returns: a value, or every issue. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: readonly PropertyKey[] | undefined;
      }[];
    };
