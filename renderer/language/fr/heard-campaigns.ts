import type { Words } from '../catalogue.ts';

export default {
  'Somebody else changed the campaign at this moment. Try again.':
    'Quelqu’un d’autre vient de changer la campagne. Réessayez.',
  'The campaign has started: its plan stays as it is.': 'La campagne a commencé : son plan reste tel quel.',
  'The campaign is under way. Cancel it first.': 'La campagne est en cours. Annulez-la d’abord.',
  'A device of the campaign is loading its image.': 'Un appareil de la campagne charge son image.',
  'The campaign has started already.': 'La campagne a déjà commencé.',
  'This image has no file yet: import it first.': 'Cette image n’a pas encore de fichier : importez-le d’abord.',
  'The image fits none of these devices.': 'L’image ne convient à aucun de ces appareils.',
  'This is past already.': 'C’est déjà passé.',
  'The campaign is not running.': 'La campagne n’est pas en cours.',
  'The campaign is not paused.': 'La campagne n’est pas suspendue.',
  'The campaign is over already.': 'La campagne est déjà finie.',
  'The campaign was cancelled by {name}': 'La campagne a été annulée par {name}',
  'The deadline of the campaign is past: give a later one.':
    'L’échéance de la campagne est passée : donnez-en une plus tardive.',
  'None of these devices can be tried again.': 'Aucun de ces appareils ne peut être réessayé.',
  'The campaign was cancelled, or has not started.': 'La campagne a été annulée, ou n’a pas commencé.',
  'The device was deleted': 'L’appareil a été supprimé',
  'The firmware image was deleted': 'L’image de firmware a été supprimée',
  'The device moved to another organization': 'L’appareil est passé à une autre organisation',
  'A campaign takes at most {CAMPAIGN_DEVICES_MOST} devices: aim at fewer.':
    'Une campagne prend au plus {CAMPAIGN_DEVICES_MOST} appareils : visez-en moins.',
  'The device was not upgraded before the campaign’s deadline':
    'L’appareil n’a pas été mis à jour avant l’échéance de la campagne',
  'Taken back by {by}': 'Repris par {by}',
  'The device says that the transfer is complete, and still reports {value} and not {wanted}':
    'L’appareil dit que le transfert est complet, et annonce encore {value} et non {wanted}',
  'no version': 'aucune version',
  'The campaign is for {fromVersions} only, and the device never told its version.':
    'La campagne n’est que pour {fromVersions}, et l’appareil n’a jamais dit sa version.',
  'The campaign is for {fromVersions} only, and the device runs {running}.':
    'La campagne n’est que pour {fromVersions}, et l’appareil a {running}.',
} satisfies Words;
