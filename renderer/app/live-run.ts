import { lazy } from 'react';

/** A run with every router in it. Features never import each other; this is how Bench shows what belongs to the recipes. */
export const LiveRun = lazy(() => import('#renderer/features/recipes/LiveRun.tsx'));
