import type { Words } from '../catalogue.ts';

export default {
  'Must be a valid boolean.': 'Hier wird Ja oder Nein erwartet.',
  'This field is required.': 'Dieses Feld wird gebraucht.',
  'This field may not be null.': 'Dieses Feld braucht einen Wert.',
  'A valid integer is required.': 'Hier wird eine ganze Zahl gebraucht.',
  'A valid number is required.': 'Hier wird eine Zahl gebraucht.',
  'String value too large.': 'Der Text ist zu lang.',
  'Ensure this value is greater than or equal to {least}.': 'Der Wert muss mindestens {least} sein.',
  'Ensure this value is less than or equal to {most}.': 'Der Wert darf höchstens {most} sein.',
  'Ensure that there are no more than {decimals} decimal places.':
    'Höchstens {decimals} Nachkommastellen sind möglich.',
  'Incorrect type. Expected pk value, received {pythonType}.':
    'Hier wird die Nummer eines Datensatzes erwartet, es kam {pythonType}.',
  'Invalid pk "{named}" - object does not exist.': 'Einen Datensatz „{named}“ gibt es nicht.',
  'Not a valid string.': 'Hier wird ein Text erwartet.',
  'This field may not be blank.': 'Dieses Feld darf nicht leer sein.',
  'Ensure this field has no more than {maxLength} characters.': 'Höchstens {maxLength} Zeichen sind möglich.',
  'Null characters are not allowed.': 'Das Zeichen NUL ist nicht erlaubt.',
  'Surrogate characters are not allowed: {lone}.': 'Ein halbes Zeichen ist nicht erlaubt: {lone}.',
  '"Device." or "InternetGatewayDevice." is expected.': '„Device.“ oder „InternetGatewayDevice.“ wird erwartet.',
  'factory and device_factory exclude each other: choose one of them.':
    'Die beiden Werksresets schließen einander aus: Wählen Sie einen davon.',
  'Choose a firmware_image to push first.': 'Wählen Sie zuerst das Firmware-Image, das geladen werden soll.',
  'Somebody else wrote the same record at this moment. Try again.':
    'Jemand anderes hat denselben Datensatz in diesem Augenblick geschrieben. Versuchen Sie es noch einmal.',
  'A record cannot be below itself.': 'Ein Datensatz kann nicht unter sich selbst stehen.',
  'This server has no folder for firmware images.': 'Dieser Server hat keinen Ordner für Firmware-Images.',
  'The submitted file is empty.': 'Die Datei ist leer.',
  'The file has {what} {found}, the record says otherwise.':
    'Die Datei hat {what} {found}, der Datensatz sagt etwas anderes.',
  'This parameter is required.': 'Dieser Parameter wird gebraucht.',
  'Enter a number.': 'Geben Sie eine Zahl ein.',
  'The operation was sent already or is over.': 'Der Vorgang wurde schon gesendet oder ist vorbei.',
  'Choose one of {join}.': 'Wählen Sie eines davon: {join}.',
  'You do not have permission to perform this action.': 'Dafür hat dieses Token kein Recht.',
  'Not found.': 'Nicht gefunden.',
  'Method "{method}" not allowed.': 'Die Methode „{method}“ ist hier nicht erlaubt.',
  'Could not satisfy the request Accept header.': 'Der Server hat keine Antwort in dem verlangten Format.',
  'The record was changed since it was read. Read it again, then decide.':
    'Der Datensatz wurde geändert, seit er gelesen wurde. Lesen Sie ihn noch einmal und entscheiden Sie dann.',
  'The request body is too large.': 'Die Anfrage ist zu groß.',
  'Unsupported media type "{type}" in request.': 'Das Format „{type}“ versteht der Server nicht.',
  'This Idempotency-Key was already used for another request.':
    'Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt.',
  'Internal server error.': 'Der Server hat einen inneren Fehler.',
  'Request was throttled. Expected available in {wait} {unit}.': 'Der Server bremst. Wieder bereit in {wait} {unit}.',
  'Enter the full name of one parameter, for example Device.WiFi.SSID.1.SSID.':
    'Geben Sie den vollen Namen eines Parameters ein, zum Beispiel Device.WiFi.SSID.1.SSID.',
  'Enter a valid date/time.': 'Geben Sie Datum und Uhrzeit ein.',
  'Enter valid base64.': 'Geben Sie gültiges Base64 ein.',
  'Enter pairs of hexadecimal digits.': 'Geben Sie Paare hexadezimaler Ziffern ein.',
  'A setting of this name already exists for the device.':
    'Eine Einstellung dieses Namens gibt es für das Gerät schon.',
  'This field cannot be changed.': 'Dieses Feld lässt sich nicht ändern.',
  'Somebody else wrote the same settings at this moment. Try again.':
    'Jemand anderes hat dieselben Einstellungen in diesem Augenblick geschrieben. Versuchen Sie es noch einmal.',
  'A new type needs its value.': 'Ein neuer Typ braucht einen Wert dazu.',
} satisfies Words;
