import { useCallback } from 'react';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { href } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import type { DeviceType } from '#shared/library.ts';

/** What goes by a device type: the recipes written for it, and the rules by which strangers become such devices. */
export function TypeUses({ item: type }: { readonly item: DeviceType }) {
  const load = useCallback(async () => {
    const [{ recipes }, { rules }] = await Promise.all([
      client.recipes.list({}),
      // A site of another control server onboards nobody, and says so by an error.
      client.onboarding.rules({}).catch(() => ({ rules: [] })),
    ]);
    return { recipes, rules };
  }, []);
  const { value } = useLoaded(load);
  if (value === null) return null;
  const names = [type.name, type.shortName].map((name) => name.trim().toLowerCase());
  // A recipe names its type by name or short name, in any case of letters.
  const recipes = value.recipes.filter(({ deviceType }) => names.includes(deviceType.trim().toLowerCase()));
  const rules = value.rules.filter((rule) => rule.type === type.id);
  return (
    <dl className="grid grid-cols-[minmax(96px,34%)_minmax(0,1fr)] gap-x-3 gap-y-1">
      <dt className="text-soft">{t('Recipes')}</dt>
      <dd className="flex flex-col">
        {recipes.length === 0 ? <span className="text-faint">{t('none is written for it')}</span> : null}
        {recipes.map(({ id, name }) => (
          <a key={id} className="truncate text-accent underline" href={href('recipes', 'edit', id)}>
            {name}
          </a>
        ))}
      </dd>
      <dt className="text-soft">{t('Onboarding')}</dt>
      <dd className="flex flex-col">
        {rules.length === 0 ? <span className="text-faint">{t('by hand')}</span> : null}
        {rules.map(({ id, oui, productClass, on }) => (
          <span key={id} className="mono">
            {oui} {productClass} {on ? t('by itself') : t('switched off')}
          </span>
        ))}
        <a className="text-accent underline" href={href('bench')}>
          {t('Rules in Bench')}
        </a>
      </dd>
    </dl>
  );
}
