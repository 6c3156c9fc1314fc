/** The accessibility statement, Polish. Whoever changes what is tested, or how, changes it here. */
export const accessibilityPl = {
  'accessibility.title': 'Deklaracja dostępności',
  'accessibility.intro':
    'Help Desk ma być dostępny dla każdego: z klawiatury, czytnika ekranu, przy dużym powiększeniu i w wysokim kontraście. Ta deklaracja dotyczy okna Help Desku na stronie portalu; za pozostałą część strony odpowiada portal.',
  'accessibility.status': 'Zgodność',
  'accessibility.status.aim':
    'Miarą są wytyczne WCAG 2.2 na poziomie AA oraz norma EN 301 549 (wersja 3.2.1), rozdziały 9, 11 i 12. Podstawa prawna: ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.',
  'accessibility.status.claim':
    'Według własnej oceny Help Desk spełnia te wymagania z wyjątkami wymienionymi niżej. Nie badał go jeszcze niezależny audytor.',
  'accessibility.tested': 'Co i jak sprawdzono',
  'accessibility.tested.rules':
    'Widoki, po polsku i po angielsku, w jasnym i ciemnym wyglądzie, sprawdza przy każdej zmianie program axe-core; żaden błąd nie jest dopuszczany.',
  'accessibility.tested.keyboard':
    'Próba samą klawiaturą: do każdego przycisku, łącza i pola w sprawdzanych widokach można dojść klawiszem Tab, fokus jest widoczny i nigdzie nie zostaje uwięziony.',
  'accessibility.tested.tree':
    'Nazwy, role i komunikaty dla czytników ekranu porównuje się z drzewem dostępności przeglądarki Chromium.',
  'accessibility.tested.zoom':
    'Przy powiększeniu 400 % (szerokość 320 pikseli) nie trzeba przewijać w bok; pola dotykowe mają co najmniej 24 na 24 piksele.',
  'accessibility.tested.colours':
    'Wysoki kontrast (wymuszone kolory) i ograniczenie ruchu ustawione w systemie są respektowane. Stan sprawy zawsze opisuje słowo, nie sam kolor.',
  'accessibility.limits': 'Czego jeszcze nie wiemy lub nie spełniamy',
  'accessibility.limits.readers':
    'Prób z czytnikami NVDA, JAWS, VoiceOver i TalkBack z udziałem ich użytkowników jeszcze nie przeprowadzono.',
  'accessibility.limits.browsers': 'Próby automatyczne prowadzone są w Chromium, nie w Firefoksie i Safari.',
  'accessibility.limits.files':
    'Za dostępność plików dołączanych przez strony odpowiadają ich autorzy. Dokument PDF zgody jest oznakowany, ale jego zgodności z PDF/UA nie potwierdzono; ta sama treść jest na ekranie sprawy.',
  'accessibility.limits.host':
    'Kolory i czcionki może zmienić portal; wtedy to on odpowiada za ich kontrast.',
  'accessibility.feedback': 'Prosimy o informację o przeszkodach',
  'accessibility.feedback.text':
    'Jeśli coś utrudnia Państwu korzystanie z Help Desku, prosimy o uwagę. Odpowiadamy w ciągu 7 dni; jeśli usunięcie przeszkody potrwa dłużej, podamy termin (najwyżej 2 miesiące) i inny sposób załatwienia sprawy.',
  'accessibility.feedback.write': 'Zgłoś przeszkodę',
  'accessibility.feedback.sign-in':
    'Formularz jest dostępny po zalogowaniu w portalu. Bez logowania prosimy o telefon lub e-mail:',
  'accessibility.feedback.appeal':
    'W razie odmowy można złożyć skargę do nas, a następnie wniosek do Rzecznika Praw Obywatelskich.',
  'accessibility.dated': 'Deklarację sporządzono {day} na podstawie samooceny.',
} as const
