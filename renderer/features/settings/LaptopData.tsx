import { useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useFieldIfOpen } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Mono } from '#renderer/ui/Mono.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { Setting } from './Setting.tsx';

type Info = Awaited<ReturnType<typeof client.app.info>>;
type Storage = Awaited<ReturnType<typeof client.app.storage>>;
type Known = { readonly info: Info; readonly storage: Storage; readonly cacheBytes: number | null };

/** What lies on this laptop, where, how much, and how well secrets are kept. */
export function LaptopData() {
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    Promise.all([
      client.app.info({}, { signal: ending.signal }),
      client.app.storage({}, { signal: ending.signal }),
      cacheBytes(),
    ])
      .then(([info, storage, bytes]) => setKnown({ info, storage, cacheBytes: bytes }))
      .catch((error: unknown) => {
        if (!ending.signal.aborted) setProblem(problemOf(error));
      });
    return () => ending.abort();
  }, []);
  if (problem !== null) {
    return (
      <div className="py-3">
        <ProblemNotice problem={problem} />
      </div>
    );
  }
  if (known === null) return <p className="py-3 text-soft">{t('Looking at the data folder…')}</p>;
  const { info, storage } = known;
  return (
    <>
      <Setting
        title={t('Data folder')}
        words={t('Sites, the outbox journal, receipts, the vault. Copy it to take everything along.')}
      >
        <Mono copy={info.dataFolder} what={t('data folder')} wrap>
          {info.dataFolder}
        </Mono>
        <p className="tabular text-small text-soft">
          {bytesWords(storage.folderBytes)}
          {storage.freeBytes === null
            ? ''
            : ` · ${t('{size} free on its disk', { size: bytesWords(storage.freeBytes) })}`}
        </p>
      </Setting>
      <Setting
        title={t('Device list of this window')}
        words={t('A copy of the inventory for searching without a network. It can be fetched again at any time.')}
      >
        <div className="flex flex-col items-start gap-2">
          <span className="tabular">
            {known.cacheBytes === null ? t('not told by this browser') : bytesWords(known.cacheBytes)}
          </span>
          <FetchAnew />
        </div>
      </Setting>
      <Setting
        title={t('Protection of tokens and passwords')}
        words={t('They never reach this window, a log or an export.')}
      >
        <Protection kind={storage.secrets} />
      </Setting>
    </>
  );
}

/** Throws the list away and fetches it again; what is saved here and has not landed is not part of it. */
function FetchAnew() {
  const field = useFieldIfOpen();
  const fetching = useAction(async () => {
    await field?.pull.startOver();
  });
  if (field === null) return null;
  return (
    <>
      <Button busy={fetching.busy} onClick={() => fetching.run()}>
        {t('Throw it away and fetch it anew')}
      </Button>
      <p className="text-small text-soft">{t('What has not landed is kept elsewhere and is not touched.')}</p>
      {fetching.problem === null ? null : <ProblemNotice problem={fetching.problem} />}
    </>
  );
}

function Protection({ kind }: { readonly kind: Storage['secrets'] }) {
  switch (kind) {
    case 'keychain':
      return <StatusMark tone="up">{t('Locked by the operating system’s keychain')}</StatusMark>;
    case 'key-file':
      return (
        <ProblemNotice
          tone="waiting"
          problem={{
            words: t('Encrypted, with the key in a file of this user.'),
            next: t(
              'Whoever can read this user’s files can read them. Lock the disk (BitLocker, FileVault, LUKS), or use the desktop app, which has the keychain.',
            ),
          }}
        />
      );
    case 'memory':
      return (
        <ProblemNotice
          tone="waiting"
          problem={{
            words: t('Kept in memory only: this system has no keychain.'),
            next: t('They are gone when Demarc ends, and have to be typed again. Set up a keyring to keep them.'),
          }}
        />
      );
    default:
      return kind satisfies never;
  }
}

/** How much this browser profile holds for the app; null where it does not tell. */
async function cacheBytes(): Promise<number | null> {
  const { usage } = (await navigator.storage?.estimate()) ?? {};
  return usage ?? null;
}
