import type { Words } from '../catalogue.ts';

export default {
  'Prepare an audit: where, and what is expected.': 'Preparar una auditoría: dónde, y qué se espera.',
  'Scan or type the serials of what stands there.': 'Escanear o escribir las series de lo que hay.',
  'A scanner is heard wherever the focus is; the camera reads barcodes, too, and devices on the network can be heard.':
    'Un escáner funciona esté donde esté el foco; la cámara también lee códigos de barras, y se puede escuchar a los dispositivos de la red.',
  'Found, missing, elsewhere, unknown or mislabelled: each scan has its own sign and sound, and the last can be undone.':
    'Encontrado, falta, en otra parte, desconocido o mal etiquetado: cada escaneo tiene su signo y su sonido, y el último se puede deshacer.',
  'A blind audit hides what is expected until everything is scanned.':
    'Una auditoría a ciegas oculta lo esperado mientras se escanea.',
  'Decide on each difference, and make the signed report.': 'Decidir sobre cada diferencia y hacer el informe firmado.',
  'Whoever has this laptop’s key checks the sealed report with the command audit verify; no byte of it can change unnoticed.':
    'Quien tenga la clave de este portátil comprueba el informe sellado con la orden audit verify; ningún byte puede cambiar sin que se note.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'El parque en cifras: qué cambia, qué falla, qué tiene firmware antiguo.',
  'See how many devices are up, down, or were never seen.':
    'Ver cuántos dispositivos están en línea, fuera de línea o nunca se vieron.',
  'Follow a figure to the list of devices behind it.':
    'Seguir una cifra hasta la lista de dispositivos que hay detrás.',
  'See who goes up and down again and again, and when devices usually call.':
    'Ver quién se conecta y desconecta una y otra vez y cuándo suelen llamar los dispositivos.',
  'Operations show how long their proof took and why they failed; audits, how they came out over time.':
    'Las operaciones muestran cuánto tardó su prueba y por qué fallaron; las auditorías, cómo resultaron con el tiempo.',
  'Look back over a day, a week or a month; where nobody was looking, the chart says so.':
    'Mirar atrás un día, una semana o un mes; donde nadie miraba, el gráfico lo dice.',
  'Every chart has a table beside it, and the page prints.':
    'Cada gráfico tiene también una tabla, y la página se puede imprimir.',
  'What you changed and the control server does not have yet, and what it has.':
    'Lo que usted cambió y el servidor de control aún no tiene, y lo que tiene.',
  'See whether it is safe to leave: nothing is left to send.': 'Ver si puede irse: no queda nada por enviar.',
  'Saved here, waiting, sending, outcome unknown, rejected or needs you: each entry says which, and why.':
    'Guardada aquí, en espera, enviándose, resultado desconocido, rechazada o le necesita: cada entrada dice cuál es y por qué.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Resolver lo que le necesita: un conflicto, un rechazo, un resultado sin aclarar.',
  'In a conflict yours and theirs stand side by side; you choose field by field.':
    'En un conflicto, lo suyo y lo ajeno aparecen lado a lado; usted elige campo por campo.',
  'Read and export the receipts of what landed.': 'Leer y exportar los recibos de lo entregado.',
  'Exported receipts are a chain: the command receipts verify finds a line that was changed.':
    'Los recibos exportados son una cadena: la orden receipts verify encuentra una línea modificada.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'Cómo se ve y habla Demarc, qué servidores conoce y qué guarda en este portátil.',
  'Choose theme, row height and language.': 'Elegir tema, altura de fila e idioma.',
  'Change a token, or trust a renewed certificate.': 'Cambiar un token, o confiar en un certificado renovado.',
  'See what is kept on this laptop, and remove it.': 'Ver lo que se guarda en este portátil, y quitarlo.',
  'For a backup, end Demarc and copy the data folder: inventory, outbox, receipts and audits lie in it.':
    'Para una copia de seguridad, cierre Demarc y copie la carpeta de datos: en ella están el inventario, la bandeja de salida, los recibos y las auditorías.',
  'The key of the vault lies in the folder, or in the system’s keychain: then tokens and passwords are typed again elsewhere.':
    'La clave de la caja fuerte está en la carpeta o en el llavero del sistema: en ese caso, los tokens y las contraseñas se escriben de nuevo en otro ordenador.',
  'What can go wrong': 'Qué puede fallar',
} satisfies Words;
