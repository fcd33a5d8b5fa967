import type { Words } from '../catalogue.ts';

export default {
  'tenant tree customer': 'locataire arbre client',
  'site place building coordinates tree': 'site lieu bâtiment coordonnées arbre',
  Tokens: 'Jetons',
  'api access rights revoke key': 'api accès droits révoquer clé',
  'Copy the token now': 'Copiez le jeton maintenant',
  'For a program or a colleague’s Demarc that works with this site’s API. It is shown once, right after it was made.':
    'Pour un programme ou le Demarc d’un collègue qui travaille avec l’API de ce site. Il est montré une fois, juste après avoir été fait.',
  'It is shown this once. Demarc keeps only what proves it; whoever loses it needs a new one.':
    'Il n’est montré que cette fois. Demarc ne garde que ce qui le prouve ; qui le perd en demande un nouveau.',
  'I have copied it': 'Je l’ai copié',
  'the token': 'le jeton',
  'Who uses it: it stands in the history of what is changed with it.':
    'Qui l’utilise : cela figure dans l’histoire de ce qui est changé avec lui.',
  Reaches: 'Atteint',
  'Valid until': 'Valable jusqu’au',
  'The end of that day, UTC.': 'La fin de ce jour, UTC.',
  May: 'Peut',
  'Making it…': 'Préparation…',
  'Make the token': 'Créer le jeton',
  'Revoke the token?': 'Révoquer le jeton ?',
  'Whoever works with it is shut out at once. It cannot be made valid again: they need a new one.':
    'Qui travaille avec lui est exclu aussitôt. Il ne peut pas redevenir valable : il en faut un nouveau.',
  Revoke: 'Révoquer',
  'Tokens of this control server are made on it': 'Les jetons de ce serveur de contrôle se font sur lui',
  'Ask its owner, or use its own screen. The token by which this laptop works there is replaced in Settings.':
    'Demandez à son propriétaire, ou prenez son propre écran. Le jeton par lequel ce portable y travaille se remplace dans les réglages.',
  everything: 'tout',
  Made: 'Créé',
  'Last used': 'Dernier usage',
  'End it': 'Y mettre fin',
  'Revoke…': 'Révoquer…',
  Revoked: 'Révoqué',
  'This app': 'Cette application',
  Expired: 'Expiré',
  'Until {day}': 'Jusqu’au {day}',
  'Lists and records.': 'Listes et fiches.',
  Change: 'Changer',
  'Edit records that are there.': 'Modifier les fiches existantes.',
  'Make new records.': 'Créer de nouvelles fiches.',
  'Delete records.': 'Supprimer des fiches.',
  Operate: 'Agir',
  'Reboot, reset, upgrade devices.': 'Redémarrer, réinitialiser, mettre à jour des appareils.',
} satisfies Words;
