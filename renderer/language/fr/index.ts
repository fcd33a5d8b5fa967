import type { Catalogue } from '../catalogue.ts';

const catalogue: Catalogue = { screen: {}, heard: {} };

export default catalogue;
