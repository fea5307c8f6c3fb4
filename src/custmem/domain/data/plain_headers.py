"""Headers of columns that are known and of no interest, so that nobody is asked of them; and words that headers begin with."""

from __future__ import annotations

NO_AMOUNT = (
    "tax, taxes, vat, gst, pst, hst, sales tax, moms, mva, mwst, ust, steuer, pdv, dph, iva, tva, btw, tax amount, vat amount, "
    "bank, membership, age group, tip, tips, gratuity, drikke, dricks, trinkgeld, napojnica, spropitne, mancia, pourboire, propina, discount, discounts, "
    "shipping, shipping cost, shipping total, delivery, delivery fee, fee, fees, service charge, rounding, frakt, versand, "
    "cost, costs, unit cost, cost price, cogs, cog, margin, profit, weight, sku, gtin, ean, barcode, count, number, no, nr, "
    "days, age, points, stamps, visits, total orders, orders, total spent, total spend, lifetime spend, lifetime value, aov, "
    "transaction count, payment count, refunded volume, dispute losses, rating, stars, score, latitude, longitude, "
    "timeint, duration, duration min, minutes, table, seats, covers, guests, party size, register, register id, "
    "commission, fee percentage rate, fee fixed rate, gift card sales, partial refunds, line, line no, position, row, pos, "
    "index, year, month, week, hour, zip, postcode, id, gross weight, net weight, outstanding balance, total due, change, "
    "tendered, paid cash, paid card, cash, card, version, group id, default group id, stock, popularity"
)
NO_NAME = (
    "staff, staff name, employee, employee name, cashier, server, served by, sold by, seller, salesperson, sales person, "
    "sales rep, stylist, therapist, barber, technician, provider, practitioner, operator, user, created by, added by, "
    "canceled by, cancelled by, team member, assigned to, personal, saljare, kassor, selger, saelger, medarbejder, ekspedient, "
    "verkaufer, bediener, kassierer, mitarbeiter, kellner, stylistin, prodavac, blagajnik, djelatnik, prodavajici, pokladni, "
    "venditore, operatore, cassiere, vendeur, caissier, employe, vendedor, cajero, empleado, payment method, payment, "
    "payment type, tender, tender type, method, betalsatt, betalningssatt, betalingsmate, betalingsmetode, zahlungsart, "
    "nacin placanja, zpusob platby, platba, metodo di pagamento, mode de paiement, forma de pago, cash type, "
    "location, store, shop, branch, outlet, site, butik, butikk, forretning, filiale, standort, poslovnica, prodejna, negozio, "
    "magasin, tienda, device, device name, register, till, terminal, channel, source, brand, vendor, manufacturer, "
    "category, department, time zone, timezone, dining option, event type, card brand, details, fulfillment note, "
    "shipping method, country, city, state, region, street, address, note, notes, comment, tags, gender, sex, area, weekday, "
    "day, dow, month, referral source, creation source, role, plan, attribution, coupon, coupon code, coupons, discount code, "
    "customer type, type, unit, price point name, gift card, delivery method, language, room, resource, variant, size, colour, "
    "color, dst ware, status, state, zahlart, zahlweise, bezahlart, tisch, bord, tavolo, mesa, stol, kasse, kassa, pokladna, "
    "blagajna, cameriere, serveur, camarero, konobar, cisnik, betaalmethode, betaalwijze, forma platnosci, payment state, "
    "payment status, card type, tender name, order type, sales channel, lieferart, versandart, steuersatz, tax name, "
    "moyen de paiement, medio de pago, nacin placanja racuna, pagamento, metode de paiement, platebni metoda"
)
BOOKING_WORDS = (
    "appointment",
    "appt",
    "rendezvous",
    "reserv",
    "prenot",
    "afspraak",
    "bestilling",
    "booking",
    "reservation",
    "termin",
    "bokning",
    "aftale",
    "avtale",
    "rezervac",
)
LAST_OR_NEXT = (
    "last",
    "next",
    "first",
    "letzte",
    "nachste",
    "naechste",
    "erste",
    "senaste",
    "sista",
    "nasta",
    "siste",
    "neste",
    "sidste",
    "naeste",
    "zadnj",
    "posljednj",
    "sljedec",
    "posledni",
    "pristi",
    "ultim",
    "prossim",
    "dernier",
    "prochain",
    "proxim",
    "laatste",
    "volgende",
)
"""What stands before a day that a list of people tells of each."""
OF_A_VISIT = (
    "date",
    "datum",
    "dato",
    "data",
    "fecha",
    "visit",
    "checkin",
    "datetime",
    "timestamp",
    "besok",
    "besuch",
)
