import type { Words } from '../catalogue.ts';

export default {
  'Prepare an audit: where, and what is expected.': 'Préparer un audit : où, et ce qui est attendu.',
  'Scan or type the serials of what stands there.': 'Scanner ou taper les numéros de série de ce qui s’y trouve.',
  'A scanner is heard wherever the focus is; the camera reads barcodes, too, and devices on the network can be heard.':
    'Un lecteur fonctionne où que soit le focus ; la caméra lit aussi les codes-barres, et les appareils du réseau peuvent être entendus.',
  'Found, missing, elsewhere, unknown or mislabelled: each scan has its own sign and sound, and the last can be undone.':
    'Trouvé, manquant, ailleurs, inconnu ou mal étiqueté : chaque scan a son signe et son son, et le dernier peut être annulé.',
  'A blind audit hides what is expected until everything is scanned.':
    'Un audit à l’aveugle cache ce qui est attendu pendant le scan.',
  'Decide on each difference, and make the signed report.': 'Décider de chaque différence, et faire le rapport signé.',
  'Whoever has this laptop’s key checks the sealed report with the command audit verify; no byte of it can change unnoticed.':
    'Qui a la clé de ce portable vérifie le rapport scellé avec la commande audit verify ; aucun octet ne peut changer sans être remarqué.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'Le parc en chiffres : ce qui change, ce qui échoue, ce qui a un vieux firmware.',
  'See how many devices are up, down, or were never seen.':
    'Voir combien d’appareils sont en ligne, hors ligne, ou n’ont jamais été vus.',
  'Follow a figure to the list of devices behind it.': 'Suivre un chiffre jusqu’à la liste des appareils derrière.',
  'See who goes up and down again and again, and when devices usually call.':
    'Voir qui tombe et revient sans cesse, et quand les appareils appellent d’habitude.',
  'Operations show how long their proof took and why they failed; audits, how they came out over time.':
    'Les opérations montrent combien de temps leur preuve a pris et pourquoi elles ont échoué ; les audits, leurs résultats au fil du temps.',
  'Look back over a day, a week or a month; where nobody was looking, the chart says so.':
    'Regarder en arrière sur un jour, une semaine ou un mois ; là où personne ne regardait, le graphique le dit.',
  'Every chart has a table beside it, and the page prints.':
    'Chaque graphique a aussi un tableau, et la page s’imprime.',
  'What you changed and the control server does not have yet, and what it has.':
    'Ce que vous avez changé et que le serveur de contrôle n’a pas encore, et ce qu’il a.',
  'See whether it is safe to leave: nothing is left to send.':
    'Voir si vous pouvez partir : il ne reste rien à envoyer.',
  'Saved here, waiting, sending, outcome unknown, rejected or needs you: each entry says which, and why.':
    'Enregistrée ici, en attente, en cours d’envoi, issue inconnue, rejetée ou a besoin de vous : chaque entrée dit laquelle, et pourquoi.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Régler ce qui a besoin de vous : un conflit, un refus, une issue indéterminée.',
  'In a conflict yours and theirs stand side by side; you choose field by field.':
    'Dans un conflit, votre valeur et l’autre sont côte à côte ; vous choisissez champ par champ.',
  'Read and export the receipts of what landed.': 'Lire et exporter les reçus de ce qui est arrivé.',
  'Exported receipts are a chain: the command receipts verify finds a line that was changed.':
    'Les reçus exportés forment une chaîne : la commande receipts verify trouve une ligne modifiée.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'L’air et la langue de Demarc, les serveurs qu’il connaît, et ce qu’il garde sur ce portable.',
  'Choose theme, row height and language.': 'Choisir le thème, la hauteur des lignes et la langue.',
  'Change a token, or trust a renewed certificate.': 'Changer un jeton, ou se fier à un certificat renouvelé.',
  'See what is kept on this laptop, and remove it.': 'Voir ce qui est gardé sur ce portable, et le retirer.',
  'For a backup, end Demarc and copy the data folder: inventory, outbox, receipts and audits lie in it.':
    'Pour une sauvegarde, quittez Demarc et copiez le dossier de données : l’inventaire, la boîte d’envoi, les reçus et les audits s’y trouvent.',
  'The key of the vault lies in the folder, or in the system’s keychain: then tokens and passwords are typed again elsewhere.':
    'La clé du coffre est dans le dossier ou dans le trousseau du système : dans ce cas, jetons et mots de passe sont à retaper ailleurs.',
  'What can go wrong': 'Ce qui peut mal tourner',
} satisfies Words;
