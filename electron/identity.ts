/**
 * What the app is called and where it keeps things. The browser engine files every saved plan under the scheme, the host and the
 * data folder named here, so changing one of them hides the data of everybody who has the app. A test holds them.
 */
export const IDENTITY = {
  name: 'Whetstone',
  scheme: 'app',
  host: 'whetstone',
  origin: 'app://whetstone',
  dataFolder: 'Whetstone',
} as const;

/** The one page there is. */
export const PAGE = `${IDENTITY.origin}/index.html`;

/**
 * True if this address is served by this app. It is taken apart rather than compared by its beginning, because
 * `app://whetstone.example` begins the same.
 */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${IDENTITY.scheme}:` && host === IDENTITY.host && username === '' && password === '';
}

/** True for the page, wherever in it the address points. */
export const isPage = (address: string): boolean => address.split('#')[0] === PAGE;

/**
 * What the engine says it is. A PDF names it as its creator, so nothing of the system is in it; which Chromium it is stays, since storage
 * asks for that (`renderer/storage/fresh-log.ts`).
 */
export const userAgent = (chromium: string): string => `${IDENTITY.name} Chrome/${chromium}`;
