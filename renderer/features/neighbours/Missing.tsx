import { t } from '#renderer/language/speak.ts';
import type { FactKind, Neighbour, ScanState } from '#shared/discovery.ts';
import { missingBecause } from '#shared/discovery.ts';

type Props = { readonly neighbour: Neighbour; readonly kind: FactKind; readonly scan: ScanState };

/** In place of a fact nobody told: was it asked for at all? */
export function Missing({ neighbour, kind, scan }: Props) {
  return (
    <span className="truncate text-faint">
      {missingBecause(neighbour, kind, scan) === 'not-asked' ? t('not asked') : t('not available')}
    </span>
  );
}
