import { Lasso, List, Maximize, SquareDashed } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { t } from '#renderer/language/speak.ts';
import type { Tool } from '#renderer/ui/map/MapView.tsx';

type Options = {
  readonly showAll: () => void;
  readonly listSight: () => void;
  readonly setTool: (tool: Tool) => void;
};

/** What the palette and the keys can do on the map. */
export function useMapCommands({ showAll, listSight, setTool }: Options): void {
  useCommands(
    useMemo(
      () => [
        {
          id: 'map.all',
          title: t('Show all devices on the map'),
          group: t('Fleet'),
          words: t('zoom out fit everything'),
          icon: <Maximize size={15} />,
          run: showAll,
        },
        {
          id: 'map.list',
          title: t('List what is in sight on the map'),
          group: t('Fleet'),
          words: t('area filter'),
          icon: <List size={15} />,
          run: listSight,
        },
        {
          id: 'map.rectangle',
          title: t('Select in a rectangle'),
          group: t('Fleet'),
          words: t('draw area map'),
          icon: <SquareDashed size={15} />,
          run: () => setTool('rectangle'),
        },
        {
          id: 'map.lasso',
          title: t('Select with a lasso'),
          group: t('Fleet'),
          words: t('draw area polygon map'),
          icon: <Lasso size={15} />,
          run: () => setTool('lasso'),
        },
      ],
      [showAll, listSight, setTool],
    ),
  );
}
