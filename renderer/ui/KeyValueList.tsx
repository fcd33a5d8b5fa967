import type { ReactNode } from 'react';
import { inSentence, t } from '#renderer/language/speak.ts';
import { CopyButton } from './Mono.tsx';

export type Fact = {
  readonly name: string;
  /** The value to draw; null where there is none, which is said, never left blank. */
  readonly value: ReactNode | null;
  /** Serials, addresses, versions. */
  readonly mono?: boolean;
  /** With a button that copies this. */
  readonly copy?: string | null;
  /** In place of a missing value: *not read yet*, *never*. */
  readonly none?: string;
};

/** Names on the left, values on the right, on one line each while there is room. */
export function KeyValueList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(96px,34%)_minmax(0,1fr)] gap-x-3">
      {facts.map((fact) => (
        <div key={fact.name} className="group col-span-2 grid min-h-6 grid-cols-subgrid items-baseline py-0.5">
          <dt className="truncate text-soft" title={fact.name}>
            {fact.name}
          </dt>
          <dd className="flex min-w-0 items-center gap-1">
            {fact.value === null ? (
              <span className="text-faint">{fact.none ?? t('none')}</span>
            ) : (
              <span className={fact.mono === true ? 'mono min-w-0 wrap-anywhere' : 'min-w-0 wrap-anywhere'}>
                {fact.value}
              </span>
            )}
            {fact.copy ? (
              <span className="-my-1 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100">
                <CopyButton text={fact.copy} what={inSentence(fact.name)} />
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
