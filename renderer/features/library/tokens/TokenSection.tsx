import { KeyRound, Plus } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { TokenSummary } from '#shared/library.ts';
import { SectionBar } from '../SectionBar.tsx';
import { NotLoaded } from '../SectionStates.tsx';
import { CreateToken } from './CreateToken.tsx';
import { tokenColumns, useOrganizationNames } from './columns.tsx';
import { RevokeToken } from './RevokeToken.tsx';

const load = () => client.library.tokens({});

/** Who may call the API of this site. No token itself is ever in here but a new one, once (SECURITY.md). */
export function TokenSection() {
  const { value, problem, reload } = useLoaded(load);
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<TokenSummary | null>(null);
  const names = useOrganizationNames();
  const columns = useMemo(() => tokenColumns(names, setRevoking), [names]);
  const own = value !== null && value.tokens !== null;
  const tokens = value?.tokens ?? [];
  const create = useCallback(() => setCreating(true), []);
  useCommands(
    useMemo(
      () =>
        own ? [{ id: 'library.new.token', title: t('New token'), group: t('Library'), keys: 'n', run: create }] : [],
      [own, create],
    ),
  );
  return (
    <div className="flex h-full flex-col">
      <SectionBar section="tokens">
        <ExportList name="tokens" columns={columns} count={tokens.length} at={(index) => tokens[index]} />
        {own ? (
          <Button look="primary" icon={<Plus size={15} />} keys={['n']} onClick={create}>
            {t('New token')}
          </Button>
        ) : null}
      </SectionBar>
      {value === null ? (
        <NotLoaded title={t('Tokens')} problem={problem} onAgain={reload} />
      ) : value.tokens === null ? (
        <EmptyState
          icon={<KeyRound size={28} />}
          title={t('Tokens of this control server are made on it')}
          words={t(
            'Ask its owner, or use its own screen. The token by which this laptop works there is replaced in Settings.',
          )}
        />
      ) : (
        <div className="min-h-0 grow overflow-hidden">
          <DataTable<TokenSummary>
            takesFocus
            label={t('Tokens')}
            columns={columns}
            count={tokens.length}
            at={(index) => tokens[index]}
            keyOf={({ name }) => name}
            onOpen={(token) => {
              if (!token.own && token.revokedAt === null) setRevoking(token);
            }}
          />
        </div>
      )}
      {creating ? (
        <CreateToken
          onClose={() => {
            setCreating(false);
            reload();
          }}
        />
      ) : null}
      {revoking === null ? null : (
        <RevokeToken
          token={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setRevoking(null);
            reload();
          }}
        />
      )}
    </div>
  );
}
