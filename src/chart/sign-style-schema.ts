/** The shape of a sign style as JSON: a name, or a style of the caller's own. */
import { z } from "../input/schema/index.ts";
import {
  FLOWS,
  NEGATIVE_MARKS,
  SIGN_STYLES,
  type SignStyle,
  VARIANCE_SIGNS,
} from "./sign-style.ts";

/** A new schema each time, since schemas are built on first use. */
export function signStyleSchema(): z.Schema<SignStyle> {
  return z.union([
    z.literal([...SIGN_STYLES]),
    z.strictObject({
      opposite: z.array(z.literal([...FLOWS])),
      variance: z.exactOptional(z.literal([...VARIANCE_SIGNS])),
      negative: z.exactOptional(z.literal([...NEGATIVE_MARKS])),
    }),
  ]);
}
