import type { Words } from '../catalogue.ts';

export default {
  'Must be a valid boolean.': 'Un oui ou un non est attendu.',
  'This field is required.': 'Ce champ est obligatoire.',
  'This field may not be null.': 'Ce champ doit avoir une valeur.',
  'A valid integer is required.': 'Un nombre entier est nécessaire.',
  'A valid number is required.': 'Un nombre est nécessaire.',
  'String value too large.': 'Le texte est trop long.',
  'Ensure this value is greater than or equal to {least}.': 'La valeur doit être d’au moins {least}.',
  'Ensure this value is less than or equal to {most}.': 'La valeur doit être d’au plus {most}.',
  'Ensure that there are no more than {decimals} decimal places.': '{decimals} décimales au plus sont possibles.',
  'Incorrect type. Expected pk value, received {pythonType}.':
    'Le numéro d’un enregistrement est attendu, {pythonType} a été reçu.',
  'Invalid pk "{named}" - object does not exist.': 'Il n’existe pas d’enregistrement « {named} ».',
  'Not a valid string.': 'Un texte est attendu.',
  'This field may not be blank.': 'Ce champ ne peut pas être vide.',
  'Ensure this field has no more than {maxLength} characters.': '{maxLength} caractères au plus sont possibles.',
  'Null characters are not allowed.': 'Le caractère NUL n’est pas permis.',
  'Surrogate characters are not allowed: {lone}.': 'Un demi-caractère n’est pas permis : {lone}.',
  '"Device." or "InternetGatewayDevice." is expected.': '« Device. » ou « InternetGatewayDevice. » est attendu.',
  'factory and device_factory exclude each other: choose one of them.':
    'Les deux réinitialisations d’usine s’excluent : choisissez l’une d’elles.',
  'Choose a firmware_image to push first.': 'Choisissez d’abord l’image de firmware à charger.',
  'Somebody else wrote the same record at this moment. Try again.':
    'Quelqu’un d’autre a écrit le même enregistrement à cet instant. Réessayez.',
  'A record cannot be below itself.': 'Un enregistrement ne peut pas être sous lui-même.',
  'This server has no folder for firmware images.': 'Ce serveur n’a pas de dossier pour les images de firmware.',
  'The submitted file is empty.': 'Le fichier est vide.',
  'The file has {what} {found}, the record says otherwise.':
    'Le fichier a {what} {found}, l’enregistrement dit autre chose.',
  'This parameter is required.': 'Ce paramètre est obligatoire.',
  'Enter a number.': 'Saisissez un nombre.',
  'The operation was sent already or is over.': 'L’opération est déjà envoyée ou terminée.',
  'Choose one of {join}.': 'Choisissez parmi : {join}.',
  'You do not have permission to perform this action.': 'Ce jeton n’en a pas le droit.',
  'Not found.': 'Introuvable.',
  'Method "{method}" not allowed.': 'La méthode « {method} » n’est pas permise ici.',
  'Could not satisfy the request Accept header.': 'Le serveur n’a pas de réponse dans le format demandé.',
  'The record was changed since it was read. Read it again, then decide.':
    'L’enregistrement a changé depuis sa lecture. Relisez-le, puis décidez.',
  'The request body is too large.': 'La requête est trop grande.',
  'Unsupported media type "{type}" in request.': 'Le serveur ne comprend pas le format « {type} ».',
  'This Idempotency-Key was already used for another request.':
    'Cette Idempotency-Key a déjà servi pour une autre requête.',
  'Internal server error.': 'Le serveur a eu une erreur interne.',
  'Request was throttled. Expected available in {wait} {unit}.':
    'Le serveur demande d’attendre. Disponible dans {wait} {unit}.',
  'Enter the full name of one parameter, for example Device.WiFi.SSID.1.SSID.':
    'Saisissez le nom complet d’un paramètre, par exemple Device.WiFi.SSID.1.SSID.',
  'Enter a valid date/time.': 'Saisissez une date et une heure valides.',
  'Enter valid base64.': 'Saisissez du base64 valide.',
  'Enter pairs of hexadecimal digits.': 'Saisissez des paires de chiffres hexadécimaux.',
  'A setting of this name already exists for the device.': 'L’appareil a déjà un réglage de ce nom.',
  'This field cannot be changed.': 'Ce champ ne peut pas être modifié.',
  'Somebody else wrote the same settings at this moment. Try again.':
    'Quelqu’un d’autre a écrit les mêmes réglages à cet instant. Réessayez.',
  'A new type needs its value.': 'Un nouveau type a besoin de sa valeur.',
} satisfies Words;
