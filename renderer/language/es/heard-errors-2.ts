import type { Words } from '../catalogue.ts';

export default {
  'Port {port} is used by another program: this computer runs a DHCP server already.':
    'Otro programa usa el puerto {port}: en este ordenador ya funciona un servidor DHCP.',
  'Stop it (dnsmasq, virtual machines and Internet sharing bring one along), then start again.':
    'Deténgalo (dnsmasq, máquinas virtuales y la conexión compartida traen uno) y empiece otra vez.',
  'The interface no longer has the address {address}.': 'La interfaz ya no tiene la dirección {address}.',
  'Plug the cable in or set the address again, then start again.':
    'Enchufe el cable o ponga otra vez la dirección y empiece de nuevo.',
  'The network on {name} has no addresses to give.': 'La red en {name} no tiene direcciones que dar.',
  'The ACS does not listen on {address}, so a router that gets its address there could not call it.':
    'El ACS no escucha en {address}, así que un router que reciba allí su dirección no podría llamarlo.',
  'Turn the ACS on for that interface first.': 'Encienda antes el ACS para esa interfaz.',
  'There is no such recipe any more.': 'Esa receta ya no existe.',
  'Go back to the list of recipes; somebody removed it.': 'Vuelva a la lista de recetas; alguien la quitó.',
  'The recipe cannot be kept: line {line}: {problem}': 'La receta no se puede guardar: línea {line}: {problem}',
  'Mend the line; nothing was saved and nothing typed is lost.':
    'Corrija la línea; no se guardó nada ni se pierde nada de lo escrito.',
  'The recipe asks for “{name}”, and nothing was answered.': 'La receta pregunta por «{name}» y no se respondió nada.',
  'Answer it, then arm the run.': 'Respóndalo y arme después la serie.',
  'The file cannot be used: line {line}: {problem}.': 'El archivo no se puede usar: línea {line}: {problem}.',
  'Mend the file and choose it again; nothing was armed.': 'Corrija el archivo y elíjalo otra vez; no se armó nada.',
  'This device is not in the inventory.': 'Este dispositivo no está en el inventario.',
  'Adopt it on the bench first: a recipe takes its values from the record.':
    'Adóptelo antes en el banco: una receta toma sus valores del registro.',
  'The device has not told its parameters yet, and cannot be asked now.':
    'El dispositivo aún no ha dicho sus parámetros y ahora no se le puede preguntar.',
  'Plug it in with the ACS on, then rehearse again.': 'Enchúfelo con el ACS encendido y ensaye otra vez.',
  'There is no label to print.': 'No hay ninguna etiqueta que imprimir.',
  'Labels are there for devices that passed, where the recipe has a label.':
    'Hay etiquetas para los dispositivos que superaron la receta, si esta tiene etiqueta.',
  'There is no such bench run.': 'No existe esa serie del banco.',
  'Go back to the list of runs.': 'Vuelva a la lista de series.',
  'This run is over: no further device can join.': 'Esta serie ha terminado: no puede entrar ningún dispositivo más.',
  'Arm the recipe again.': 'Arme la receta otra vez.',
  'Another Demarc (process {pid}) works on the data folder {folder}.':
    'Otro Demarc (proceso {pid}) trabaja en la carpeta de datos {folder}.',
  'Use that window, or start this one with another folder: --data DIR':
    'Use aquella ventana, o inicie esta con otra carpeta: --data DIR',
  'The data in {folder} was written by a newer Demarc (schema {found}, this program knows {known}).':
    'Los datos de {folder} los escribió un Demarc más nuevo (esquema {found}, este programa conoce {known}).',
  'Install the newer Demarc. The data was not touched.': 'Instale el Demarc más nuevo. Los datos no se tocaron.',
  'The file {file} was damaged. It was set aside as {aside} and a new one begun.':
    'El archivo {file} estaba dañado. Se apartó como {aside} y se empezó uno nuevo.',
  'Keep the file set aside; what was already on the control server comes back with the next sync.':
    'Conserve el archivo apartado; lo que ya estaba en el servidor de control vuelve con la próxima sincronización.',
  'The disk is full: nothing more can be saved.': 'El disco está lleno: no se puede guardar nada más.',
  'Free some space and save again. What is on the screen is not lost yet: leave it open.':
    'Libere espacio y guarde otra vez. Lo que está en pantalla aún no se ha perdido: déjela abierta.',
  'The data folder {folder} cannot be written to.': 'No se puede escribir en la carpeta de datos {folder}.',
  'Check the folder’s permissions, or start with another folder: --data DIR':
    'Compruebe los permisos de la carpeta, o inicie con otra: --data DIR',
  'The database server {host} cannot be reached.': 'No se puede llegar al servidor de base de datos {host}.',
  'Check that it runs and that --database is right. Demarc goes on by itself once it answers.':
    'Compruebe que funciona y que --database es correcto. Demarc sigue por sí solo cuando responde.',
  'The passwords in the database on {host} are locked with another key than this process has: it cannot open them.':
    'Las contraseñas de la base de datos en {host} están cerradas con otra clave que la de este proceso: no puede abrirlas.',
  'Start it with a copy of the key file of the first process (“key” in its data folder): --key-file FILE':
    'Inícielo con una copia del archivo de clave del primer proceso («key» en su carpeta de datos): --key-file FILE',
  'That entry is no longer in the outbox.': 'Esa entrada ya no está en la bandeja de salida.',
  'Look at Sync: it may have landed already.': 'Mire en Sincronización: puede que ya se haya entregado.',
  'The ACS of this laptop is doing the same with this device, so it was not sent.':
    'El ACS de este portátil está haciendo lo mismo con este dispositivo, así que no se envió.',
  'Discard it if it is done here; send it again if it is wanted once more.':
    'Descártelo si se hace aquí; envíelo otra vez si se quiere una vez más.',
  'Too little of that record is known on this computer to create it again.':
    'En este ordenador se sabe demasiado poco de ese registro para crearlo otra vez.',
  'Create the device by hand, then discard this entry.': 'Cree el dispositivo a mano y descarte después esta entrada.',
  'The document this entry sends is no longer on this computer, or it was damaged.':
    'El documento que envía esta entrada ya no está en este ordenador, o se dañó.',
  'Add it to the device again, then discard this entry.':
    'Añádalo otra vez al dispositivo y descarte después esta entrada.',
  'The part of Demarc that keeps and sends your work does not answer.':
    'La parte de Demarc que guarda y envía su trabajo no responde.',
  'What was saved is safe. Leave this window open: it connects again by itself; if it does not, start Demarc again.':
    'Lo guardado está a salvo. Deje abierta esta ventana: se conecta de nuevo por sí sola; si no, inicie Demarc otra vez.',
  'Something was typed that cannot be used: {detail}': 'Se escribió algo que no se puede usar: {detail}',
  'Correct it and try again.': 'Corríjalo e inténtelo de nuevo.',
  'The settings could not be read. They were set aside as {aside}.':
    'No se pudieron leer los ajustes. Se apartaron como {aside}.',
  'Set them again in Settings; devices and the outbox are not affected.':
    'Póngalos de nuevo en Ajustes; los dispositivos y la bandeja de salida no se ven afectados.',
  'A password that was kept on this laptop is gone.':
    'Ha desaparecido una contraseña que se guardaba en este portátil.',
  'Type it again; the operating system’s keychain may have been reset.':
    'Escríbala otra vez; puede que se haya restablecido el llavero del sistema operativo.',
  'The file {file}, which opens the passwords kept on this laptop, is damaged.':
    'El archivo {file}, que abre las contraseñas guardadas en este portátil, está dañado.',
  'Put it back from a copy. Without one, move it away: Demarc begins a new one and asks for passwords and tokens again.':
    'Repóngalo desde una copia. Sin ella, muévalo a otro sitio: Demarc empieza uno nuevo y pide otra vez contraseñas y tokens.',
  'Stop the other program, or start Demarc with another port: --http HOST:PORT':
    'Detenga el otro programa, o inicie Demarc con otro puerto: --http HOST:PORT',
  'Plug the cable in, or start Demarc with another address: --http HOST:PORT':
    'Enchufe el cable, o inicie Demarc con otra dirección: --http HOST:PORT',
  'Choose a port above 1023, for example --http 127.0.0.1:8400':
    'Elija un puerto por encima de 1023, por ejemplo --http 127.0.0.1:8400',
  'Demarc made a mistake: {detail}': 'Demarc cometió un error: {detail}',
  'Nothing saved is lost. Try again; if it comes back, send the log.':
    'No se pierde nada de lo guardado. Inténtelo de nuevo; si vuelve, envíe el registro.',
  'This control server does not offer these records through its API.':
    'Este servidor de control no ofrece estos registros por su API.',
  'Change them on the control server itself; Fleet shows what its devices say.':
    'Cámbielos en el propio servidor de control; el parque muestra lo que dicen sus dispositivos.',
  'The control server did not answer, so nobody knows yet whether the change was made.':
    'El servidor de control no respondió, así que nadie sabe aún si se hizo el cambio.',
  'Save again once it can be reached: a change that was made already is not made twice.':
    'Guarde otra vez cuando se pueda llegar a él: un cambio ya hecho no se hace dos veces.',
  'The file that was read is no longer there.': 'El archivo leído ya no está.',
  'Choose the file again. Nothing was imported.': 'Elija el archivo otra vez. No se importó nada.',
  'Other files are still being read.': 'Todavía se leen otros archivos.',
  'Wait for them, or stop one; then choose the file again.':
    'Espere a que terminen o detenga uno; después elija el archivo otra vez.',
  'The file’s SHA-256 is {found}, not the one that was given.':
    'El SHA-256 del archivo es {found}, no el que se indicó.',
  'Download the file again from where it comes from, and compare once more. Nothing was imported.':
    'Descargue el archivo otra vez de su origen y compare de nuevo. No se importó nada.',
  'It cannot be deleted: {detail}.': 'No se puede eliminar: {detail}.',
  'Change what uses it first, then delete it.': 'Cambie antes lo que lo usa y elimínelo después.',
  'Tokens of this control server are made on it, not here.':
    'Los tokens de este servidor de control se crean en él, no aquí.',
  'Ask its owner, or use its own screen. Here tokens are made for a site of your own.':
    'Pregunte a su dueño o use su propia pantalla. Aquí se crean tokens para un sitio propio.',
  'This is the token by which Demarc works with its own site.':
    'Este es el token con el que Demarc trabaja con su propio sitio.',
  'Leave it: it lies in the vault, nobody else has it, and without it this screen shows nothing.':
    'Déjelo: está en la caja fuerte, nadie más lo tiene, y sin él esta pantalla no muestra nada.',
} satisfies Words;
