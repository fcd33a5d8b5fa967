import type { Services } from '#electron/contract/services.ts';
import { readRecipe } from '#electron/recipes/recipe-text.ts';
import type { Recipes } from '#electron/recipes/recipes.ts';
import { AppError } from '#shared/errors.ts';
import type { FirmwareImage, LibraryKind } from '#shared/library.ts';
import type { SiteKeeper } from './site-keeper.ts';
import type { UploadedFile, Uploads } from './uploads.ts';

/** Firmware images, types and places as the control server of the open site keeps them, and a site's tokens. */
type Parts = { readonly sites: SiteKeeper; readonly uploads: Uploads };

export function libraryServices({ sites, uploads }: Parts): Services['library'] {
  const open = () => sites.opened();
  /** Images made for a file whose sending failed: the next try sends the file alone. */
  const begun = new Map<string, number>();

  async function list<Kind extends LibraryKind>(kind: Kind, signal?: AbortSignal) {
    const { catalogue } = open().client;
    const items = await catalogue.items(kind, signal);
    return { items, editable: items !== null && (await takesKeys(signal)) };
  }

  /**
   * Whether a change is made once whatever becomes of its answer: our server remembers keys, and it alone has a change
   * feed to know it by.
   */
  async function takesKeys(signal?: AbortSignal): Promise<boolean> {
    const site = open();
    if (site.api !== null) return true;
    return (await site.client.changes({ after: 'latest', limit: 1, waitSeconds: 0 }, signal)) !== null;
  }

  async function demandKeys(): Promise<void> {
    if (!(await takesKeys())) throw new AppError('library.not-kept');
  }

  async function sendFile(file: UploadedFile, image: number, key: string): Promise<FirmwareImage> {
    return open().client.catalogue.sendFile({ image, key: `${key}-file`, size: file.size, stream: file.stream });
  }

  const tokens = async () => ({ tokens: (await open().tokens?.list()) ?? null });
  const ownTokens = () => {
    const { tokens: own } = open();
    if (own === null) throw new AppError('library.token-elsewhere');
    return own;
  };

  return {
    firmware: (_, signal) => list('firmware', signal),
    types: (_, signal) => list('types', signal),
    organizations: (_, signal) => list('organizations', signal),
    locations: (_, signal) => list('locations', signal),
    async save(change) {
      await demandKeys();
      return { id: await open().client.catalogue.save(change) };
    },
    async remove(removal) {
      await demandKeys();
      const { client, recipes } = open();
      if (removal.kind === 'firmware' && recipes !== null) {
        const image = (await client.catalogue.items('firmware'))?.find(({ id }) => id === removal.id);
        if (image !== undefined) await refuseWhileLoaded(recipes, image);
      }
      await client.catalogue.remove(removal);
      return {};
    },
    beginUpload: async ({ name, size }) => ({ upload: await uploads.begin(name, size) }),
    uploadPart: async ({ upload, offset, base64 }) => ({
      received: await uploads.part(upload, offset, Buffer.from(base64, 'base64')),
    }),
    async dropUpload({ upload }) {
      await uploads.drop(upload);
      return {};
    },
    async importFirmware({ upload, image: of, sha256, key }) {
      await demandKeys();
      const file = await uploads.file(upload);
      if (sha256 !== null && sha256 !== file.sha256) throw new AppError('library.checksum', { found: file.sha256 });
      const { catalogue } = open().client;
      const create = async (values: object): Promise<number> => {
        const made = begun.get(key) ?? (await catalogue.createImage({ values, fileName: file.name, key }));
        begun.set(key, made);
        return made;
      };
      const image = typeof of === 'number' ? of : await create(of);
      const imported = await sendFile(file, image, key);
      begun.delete(key);
      await uploads.drop(upload);
      return imported;
    },
    tokens,
    createToken: async (request) => ({ shownOnce: await ownTokens().create(request) }),
    async revokeToken({ name }) {
      await ownTokens().revoke(name);
      return tokens();
    },
  };
}

/** A recipe that loads an image would find none: it is changed first. */
async function refuseWhileLoaded({ book }: Recipes, { version }: FirmwareImage): Promise<void> {
  const loading: string[] = [];
  for (const { id, name } of await book.list()) {
    const { recipe } = readRecipe((await book.get(id, null)).text);
    if (recipe?.steps.some((step) => step.do === 'firmware' && step.version === version)) loading.push(`“${name}”`);
  }
  if (loading.length === 0) return;
  const detail = `${loading.length === 1 ? 'the recipe' : 'the recipes'} ${loading.join(', ')} load ${version}`;
  throw new AppError('library.in-use', { detail: detail.replace(/^(the recipe .*) load /, '$1 loads ') });
}
