import { placeOf } from '#renderer/app/places.ts';
import { href, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { ErrorList } from './ErrorList.tsx';
import { GLOSSARY, type GlossaryTerm } from './glossary.ts';
import { HELP_PAGES, type HelpPage } from './pages.ts';

const WORDS = { id: 'words', title: t('What the words mean') };
const ERRORS = { id: 'errors', title: t('What can go wrong') };
const ENTRIES = [...HELP_PAGES.map(({ id }) => ({ id, title: placeOf(id)?.title ?? id })), WORDS, ERRORS];

/** Help without a network: one page per place, the glossary, the errors; `#/help/bench` opens a page. */
export default function Help() {
  const { rest } = useRoute();
  const shown = ENTRIES.find(({ id }) => id === rest[0]) ?? ENTRIES[0];
  const page = HELP_PAGES.find(({ id }) => id === shown?.id);
  return (
    <div className="grid h-full grid-cols-1 grid-rows-[auto_minmax(0,1fr)] min-[820px]:grid-cols-[200px_minmax(0,1fr)] min-[820px]:grid-rows-1">
      <nav aria-label={t('Help')} className="border-b bg-sunken px-3 py-4 min-[820px]:border-e min-[820px]:border-b-0">
        <ul className="flex flex-wrap gap-0.5 min-[820px]:flex-col">
          {ENTRIES.map(({ id, title }) => (
            <li key={id}>
              <a
                href={href('help', id)}
                aria-current={shown?.id === id ? 'page' : undefined}
                className={classes(
                  'flex min-h-row items-center rounded-md px-3 hover:bg-hover',
                  shown?.id === id ? 'font-strong text-ink' : 'text-soft hover:text-ink',
                )}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {/* Nothing in a page takes the focus: the keyboard scrolls it by itself. */}
      <section
        key={shown?.id}
        aria-label={t('Help text')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (axe: scrollable-region-focusable)
        tabIndex={0}
        className="min-h-0 overflow-y-auto px-8 py-6 -outline-offset-2"
      >
        <div className="flex max-w-[760px] flex-col gap-5">
          <h1 className="text-title font-strong">{shown?.title}</h1>
          {page === undefined ? null : <PlaceHelp page={page} />}
          {shown?.id === WORDS.id ? <Terms terms={Object.values(GLOSSARY)} /> : null}
          {shown?.id === ERRORS.id ? <ErrorList /> : null}
        </div>
      </section>
    </div>
  );
}

function PlaceHelp({ page }: { readonly page: HelpPage }) {
  return (
    <>
      <p className="text-large">{page.purpose}</p>
      <section className="flex flex-col gap-2">
        <h2 className="border-b pb-1 font-strong">{t('What is done here')}</h2>
        <ul className="flex list-disc flex-col gap-1 ps-5">
          {page.things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </section>
      {page.terms.length === 0 ? null : (
        <section className="flex flex-col gap-2">
          <h2 className="border-b pb-1 font-strong">{WORDS.title}</h2>
          <Terms terms={page.terms.map((key) => GLOSSARY[key])} />
        </section>
      )}
      <p className="text-soft">
        {t('Every error has a code, its words and a next step.')}{' '}
        <a className="text-accent underline" href={href('help', ERRORS.id)}>
          {t('The list of errors')}
        </a>
      </p>
    </>
  );
}

function Terms({ terms }: { readonly terms: readonly GlossaryTerm[] }) {
  return (
    <dl className="flex flex-col gap-2">
      {terms.map(({ term, words }) => (
        <div key={term} className="grid gap-x-4 min-[560px]:grid-cols-[120px_minmax(0,1fr)]">
          <dt className="font-strong">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
