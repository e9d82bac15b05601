import { useEffect, useState, type ComponentType } from 'react';

/** A part that can be fetched before it is drawn, so that what is typed after the key that opens it goes into it. */
export type Lazy<Props extends object> = ComponentType<Props> & { readonly fetch: () => Promise<unknown> };

/**
 * A part whose code is loaded when it is first drawn; until then its place is empty. React's own `lazy` holds back what arrives
 * in an empty place for up to 300 ms, so that spinners do not flicker; here is no spinner, and a menu should open at once.
 * A part that cannot be loaded is an error of the screen around it. `Meanwhile` stands in its place until then.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): Lazy<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => (loaded = await load());
  function Lazily(props: Props) {
    const [Part, show] = useState(() => loaded);
    useEffect(() => {
      if (Part) return undefined;
      let wanted = true;
      fetch().then(
        (part) => {
          if (wanted) show(() => part);
        },
        (error: unknown) => {
          if (wanted)
            show(() => {
              throw error;
            });
        },
      );
      return () => {
        wanted = false;
      };
    }, [Part]);
    if (Part) return <Part {...props} />;
    return Meanwhile ? <Meanwhile {...props} /> : null;
  }
  return Object.assign(Lazily, { fetch });
}
