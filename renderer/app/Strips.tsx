import { X } from 'lucide-react';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { useClockWords } from '#renderer/ui/clock.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { errorNextStep, errorWords } from '#shared/errors.ts';
import { client, useConnection, useNotices } from './host.ts';

type StripProps = {
  readonly tone: Tone;
  readonly words: string;
  readonly next: string;
  readonly onDismiss?: () => void;
};

function Strip({ tone, words, next, onDismiss }: StripProps) {
  return (
    <div role="status" className="flex min-h-9 print:hidden items-center gap-3 border-b bg-surface px-4 py-1">
      <StatusMark tone={tone} />
      <p className="min-w-0 grow wrap-anywhere">
        <span className="font-strong">{words}</span> <span className="text-soft">{next}</span>
      </p>
      {onDismiss ? <IconButton small label={t('Dismiss')} icon={<X size={14} />} onClick={onDismiss} /> : null}
    </div>
  );
}

/** How long a lost wire is not worth a word: a reload of the host takes about a second. */
const SHORT = 1_500;

/** What the program itself has to say, under the top bar: a lost host, files set aside, a port not had. */
export function Strips() {
  const connection = useConnection();
  const notices = useNotices();
  const since = connection.state === 'lost' ? connection.since : null;
  // The laptop's own clock on both sides: this is no time of the server.
  const gone = useClockWords(() => (since !== null && Date.now() - since > SHORT ? 'yes' : '')) !== '';
  return (
    <>
      {gone ? (
        <Strip tone="down" words={heard(errorWords('app.host-gone'))} next={heard(errorNextStep('app.host-gone'))} />
      ) : null}
      {notices.map((notice) => (
        <Strip
          key={notice.id}
          tone="waiting"
          words={heard(notice.words)}
          next={heard(notice.next)}
          onDismiss={() => {
            // It stays until the host has taken note: the stream of notices then leaves it out.
            void client.app.dismissNotice({ id: notice.id }).catch(() => undefined);
          }}
        />
      ))}
    </>
  );
}
