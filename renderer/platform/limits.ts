/** The contract's limits the window itself must keep. It may use only that page's types, so a test holds these equal to it. */

/** In bytes of UTF-8. */
export const BUNDLE_BYTES = 64 * 1024 * 1024;

/** In UTF-16 units, the ending included. */
export const FILE_NAME_LENGTH = 120;

/** How many copies that are gone for good can be named at once. */
export const COPIES_GONE = 200;

/** How long a deleted plan can be brought back. */
export const DAYS_DELETED_KEPT = 30;
