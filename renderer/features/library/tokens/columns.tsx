import { useMemo } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { TokenSummary } from '#shared/library.ts';
import { rightsWords } from './words.ts';

/** What organizations are called, by number. */
export function useOrganizationNames(): ReadonlyMap<number, string> {
  const { organizations } = useReferences(useField());
  return useMemo(() => new Map(organizations.map(({ id, name }) => [id, name])), [organizations]);
}

export function tokenColumns(
  organizations: ReadonlyMap<number, string>,
  onRevoke: (token: TokenSummary) => void,
): readonly Column<TokenSummary>[] {
  return [
    {
      id: 'name',
      title: t('Name'),
      width: 'minmax(180px, 2fr)',
      cell: ({ name }) => <span className="truncate">{name}</span>,
    },
    { id: 'state', title: t('State'), width: '110px', cell: (token) => <State token={token} /> },
    {
      id: 'reach',
      title: t('Reaches'),
      width: 'minmax(140px, 2fr)',
      cell: ({ organizations: reached }) => (
        <span className="truncate">
          {reached === null
            ? t('everything')
            : reached.map((id) => organizations.get(id) ?? t('number {number}', { number: String(id) })).join(', ')}
        </span>
      ),
    },
    {
      id: 'rights',
      title: t('May'),
      width: 'minmax(140px, 2fr)',
      cell: ({ rights }) => <span className="truncate">{rightsWords(rights)}</span>,
    },
    { id: 'created', title: t('Made'), width: '100px', cell: ({ createdAt }) => <TimeAgo at={createdAt} /> },
    {
      id: 'used',
      title: t('Last used'),
      width: '100px',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? <span className="text-faint">{t('never')}</span> : <TimeAgo at={lastUsedAt} />,
    },
    {
      id: 'revoke',
      title: t('End it'),
      width: '96px',
      cell: (token) =>
        token.own || token.revokedAt !== null ? null : (
          <Button look="quiet" tabIndex={-1} onClick={() => onRevoke(token)}>
            {t('Revoke…')}
          </Button>
        ),
    },
  ];
}

function State({ token: { own, revokedAt, expiresAt } }: { readonly token: TokenSummary }) {
  if (revokedAt !== null) return <StatusMark tone="past">{t('Revoked')}</StatusMark>;
  if (own) return <StatusMark tone="up">{t('This app')}</StatusMark>;
  if (expiresAt === null) return <StatusMark tone="up">{t('Valid')}</StatusMark>;
  if (Date.parse(expiresAt) <= Date.now()) return <StatusMark tone="past">{t('Expired')}</StatusMark>;
  return <StatusMark tone="waiting">{t('Until {day}', { day: expiresAt.slice(0, 10) })}</StatusMark>;
}
