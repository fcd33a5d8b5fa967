import { href } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { GLOSSARY, type GlossaryTerm } from './glossary.ts';
import type { HelpPage } from './pages.ts';
import { FAILURES } from './texts.ts';

/** The help of one place: what it is for, what is done there, the words it uses. */
export function PlaceHelp({ page }: { readonly page: HelpPage }) {
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
      <section className="flex flex-col gap-2">
        <h2 className="border-b pb-1 font-strong">{t('What the words mean')}</h2>
        <Terms terms={page.terms.map((key) => GLOSSARY[key])} />
      </section>
      <p className="text-soft">
        {t('Every error has a code, its words and a next step.')}{' '}
        <a className="text-accent underline" href={href('help', FAILURES)}>
          {t('The list of errors')}
        </a>
      </p>
    </>
  );
}

/** Words of the screen and what they mean. */
export function Terms({ terms }: { readonly terms: readonly GlossaryTerm[] }) {
  return (
    <dl className="flex flex-col gap-2">
      {terms.map(({ term, words }) => (
        <div key={term} className="grid gap-x-4 min-[560px]:grid-cols-[150px_minmax(0,1fr)]">
          <dt className="font-strong">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
