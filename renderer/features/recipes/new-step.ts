import type { RecipeStep } from '#shared/recipe/recipe.ts';

/** A step of a kind as it begins: complete, so that nothing is wrong before something is typed. */
export function stepOf(kind: RecipeStep['do']): RecipeStep {
  switch (kind) {
    case 'factory-reset':
    case 'backup':
    case 'reboot':
      return { do: kind };
    case 'firmware':
      return { do: kind, version: '1.0.0' };
    case 'set':
    case 'verify':
      return { do: kind, values: { 'wifi.1.ssid': '{{customer_id}}' } };
    case 'add-object':
      return { do: kind, object: 'portmapping', as: 'mapping' };
    case 'delete-object':
      return { do: kind, object: 'portmapping.1' };
    case 'wait':
      return { do: kind, event: '1 BOOT', minutes: 5 };
    case 'diagnose':
      return { do: kind, test: 'ping', target: '8.8.8.8' };
    case 'hand-over':
      return { do: kind, url: 'https://acs.example.com/' };
    default:
      return kind satisfies never;
  }
}
