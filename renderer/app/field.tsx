import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Field } from '#renderer/cache/field.ts';
import { openField } from '#renderer/cache/field.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { SiteId } from '#shared/ids.ts';
import { client } from './host.ts';
import { problemOf } from './problem.ts';

const FieldContext = createContext<Field | null>(null);

/** The cache and outbox of the open site. Only for what is shown while a site is open. */
export function useField(): Field {
  const field = useContext(FieldContext);
  if (field === null) throw new Error('useField needs an open site.');
  return field;
}

/** The same where a site may not be open: null then. */
export function useFieldIfOpen(): Field | null {
  return useContext(FieldContext);
}

export type FieldState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly field: Field }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Opens the cache and outbox of a site, and closes it when another is chosen. */
export function useOpenField(site: SiteId): FieldState {
  const [held, setHeld] = useState<{ readonly site: SiteId; readonly state: FieldState }>();
  useEffect(() => {
    let left = false;
    const opening = openField({ client, site });
    opening.then(
      (field) => {
        if (!left) setHeld({ site, state: { state: 'open', field } });
      },
      (error: unknown) => {
        if (!left) setHeld({ site, state: { state: 'failed', problem: problemOf(error) } });
      },
    );
    return () => {
      left = true;
      setHeld(undefined);
      opening
        .then((field) => field.close())
        .catch(() => {
          // It never opened, or is closed already; either way nothing is held any more.
        });
    };
  }, [site]);
  return held?.site === site ? held.state : { state: 'opening' };
}

export function FieldProvider({ field, children }: { readonly field: Field; readonly children: ReactNode }) {
  return <FieldContext value={field}>{children}</FieldContext>;
}
