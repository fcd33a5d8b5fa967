import { t } from '#renderer/language/speak.ts';
import { bytesWords } from '#renderer/ui/size-words.ts';
import { clockWords } from '#renderer/ui/time-words.ts';
import { messageName } from './WaterfallChart.tsx';
import { spanWords, type WaterfallRow } from './waterfall.ts';
import { XmlView } from './xml/XmlView.tsx';

/** One message: what it says in a sentence, what was odd about it, and the XML itself. */
export function MessageView({ row }: { readonly row: WaterfallRow }) {
  const { message, took } = row;
  const fromCpe = message.direction === 'from-cpe';
  const facts = [
    fromCpe ? t('from the CPE') : t('to the CPE'),
    clockWords(Date.parse(message.at)),
    bytesWords(message.bytes),
    took > 0 ? tookWords(fromCpe, spanWords(took)) : null,
    message.status === null ? null : t('HTTP {status}', { status: message.status }),
  ];
  return (
    <section aria-label={t('Message {number}', { number: message.n })} className="flex min-h-0 grow flex-col">
      <header className="flex flex-col gap-1 border-b px-3 py-2">
        <h3 className="truncate font-strong">{messageName(message)}</h3>
        <p className="tabular text-small text-soft">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {message.summary === '' ? null : <p className="wrap-anywhere">{message.summary}</p>}
        {message.warnings.map((warning) => (
          <p key={warning} className="text-small text-waiting wrap-anywhere">
            {warning}
          </p>
        ))}
      </header>
      {message.xml.trim() === '' ? (
        <p className="px-3 py-3 text-soft">{emptyWords(fromCpe)}</p>
      ) : (
        <XmlView key={message.n} xml={message.xml} label={t('XML of {message}', { message: messageName(message) })} />
      )}
    </section>
  );
}

function emptyWords(fromCpe: boolean): string {
  return fromCpe
    ? t('The body is empty: the CPE has nothing to ask and waits for what the ACS wants (TR-069 3.7.1.4).')
    : t('The body is empty: the ACS wants nothing more, and the session ends here.');
}

function tookWords(fromCpe: boolean, time: string): string {
  return fromCpe ? t('the CPE took {time}', { time }) : t('the ACS took {time}', { time });
}
