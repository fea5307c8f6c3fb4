"""Programs' own files: headers that give each away, and what its columns are against the general tables.

Keys are headers folded and without spaces. A field "" is no field.
"""

from __future__ import annotations

from custmem.domain.value import NamedTuple


class Layout(NamedTuple):
    """A program's own file. `continued`: a receipt's first line alone carries its date and its customer.

    `heads` are types of rows that tell of a whole receipt, or how it was paid, and are no lines of it.
    """

    program: str
    signs: tuple[str, ...]
    fields: dict[str, str]
    continued: bool = False
    heads: tuple[str, ...] = ()


OWN = "custmem"
"""The program whose lists are this one's own."""

MONTH_FIRST = ("Square",)
"""Programs that write a birthday's month before its day wherever they are used."""

CUSTOMER_LAYOUTS = (
    Layout(OWN, ("handle", "customersince", "donotcontact"), {"handle": "external_id"}),
    Layout(
        "Shopify",
        ("firstname", "acceptsemailmarketing", "totalspent"),
        {"totalorders": "", "state": "region"},
    ),
    Layout("Square", ("squarecustomerid",), {"referenceid": "", "blockedfromonlinebooking": "blocked"}),
    Layout("Square", ("emailsubscriptionstatus", "lifetimespend"), {}),
    Layout("Stripe", ("delinquent", "totalspend"), {"description": "note", "plan": "", "status": ""}),
    Layout(
        "WooCommerce",
        ("username", "lastactive", "signup"),
        {"username": "nickname", "region": "region", "role": ""},
    ),
    Layout("Google", ("groupmembership", "givenname"), {"groupmembership": "tags", "occupation": "job"}),
    Layout("Google", ("labels", "fileas"), {"labels": "tags", "fileas": ""}),
    Layout("Thunderbird", ("birthyear", "birthmonth"), {"birthday": "birth_day"}),
    Layout("Thunderbird", ("geburtsjahr", "geburtsmonat"), {"geburtstag": "birth_day"}),
    Layout("Outlook", ("businessstreet", "homestreet", "jobtitle"), {"profession": "job"}),
    Layout("Outlook", ("vorname", "strassegeschaftlich"), {"anrede": "prefix", "beruf": "job"}),
    Layout("Klaviyo", ("emailmarketingconsent", "smsconsent"), {}),
    Layout("Klaviyo", ("emailmarketingconsent", "profilecreatedon"), {}),
    Layout("Mailchimp", ("memberrating", "unsubtime"), {"optintime": "since", "unsubtime": "refused_email"}),
    Layout("Mailchimp", ("memberrating", "cleantime"), {"optintime": "since", "cleantime": "refused_email"}),
    Layout(
        "Fresha",
        ("acceptsmarketing", "blocked", "mobilenumber"),
        {"acceptsmarketing": "consent_email", "area": "", "gender": ""},
    ),
    Layout(
        "PrestaShop",
        ("customerid", "defaultgroupid"),
        {"titlesid": "", "groups": "tags", "defaultgroupid": ""},
    ),
    Layout(
        "PrestaShop",
        ("customerid", "active01"),
        {"titlesidmr1ms2else0": "", "groupsxyz": "tags", "defaultgroupid": ""},
    ),
    Layout("Lightspeed", ("streetname", "extension"), {"number": "house_number"}),
    Layout("Mailchimp", ("memberrating", "optintime"), {"optintime": "since"}),
    Layout(  # the R world's RecordLinkage: two components of each name, a birthday in three columns
        "RecordLinkage",
        ("fnamec1", "lnamec1"),
        {
            **{"rec": "external_id", "fnamec1": "first_name", "fnamec2": "middle_name"},
            **{"lnamec1": "last_name", "lnamec2": "suffix"},
            **{"by": "birth_year", "bm": "birth_month", "bd": "birth_day"},
        },
    ),
    # Without these two beside it, "by" is a Danish and Norwegian town.
    Layout("", ("bm", "bd"), {"by": "birth_year", "bm": "birth_month", "bd": "birth_day"}),
    Layout("OpenSourcePOS", ("firstname", "taxableheld"), {}),
    Layout(
        "OpenSourcePOS",
        ("firstname", "lastname", "taxable", "discounttype"),
        {"accountnumber": "external_id"},
    ),
)
SALE_LAYOUTS = (
    Layout(
        "Clover",
        ("ordercustomername", "ordertotal"),
        {
            **{"orderid": "receipt", "ordernumber": "", "ordercustomername": "name", "orderemployeename": ""},
            **{
                "ordertotal": "amount",
                "paymentstate": "status",
                "refundstotal": "refunded",
                "paymentstotal": "",
            },
        },
    ),
    Layout(OWN, ("linetotal", "customerid", "receipt", "tag", "currency"), {}),
    Layout(
        "Shopify",
        ("lineitemname", "lineitemprice"),
        {
            **{"name": "receipt", "createdat": "date", "total": "", "subtotal": "", "receiptnumber": ""},
            **{
                "discountamount": "",
                "taxes": "",
                "outstandingbalance": "",
                "tags": "",
                "source": "",
                "id": "",
            },
            **{"fulfillmentstatus": "", "lineitemfulfillmentstatus": "", "paidat": "", "phone": "phone"},
        },
        continued=True,
    ),
    Layout(
        "Stripe",
        ("createdutc", "sellermessage"),
        {"id": "receipt", "createdutc": "date", "description": "item"},
    ),
    Layout(
        "Square",
        ("grosssales", "netsales", "transactionid"),
        {
            "card": "",
            "cash": "",
            "notes": "",
            "details": "",
            "count": "",
            "discounts": "",
            "transactionstatus": "status",
        },
    ),
    Layout(
        "Etsy",
        ("buyeruserid", "ordertotal"),
        {
            **{"ordervalue": "amount", "ordertotal": "", "ordernet": "", "buyer": "", "numberofitems": ""},
            **{"discountamount": "", "saledate": "date", "datepaid": "", "adjustedordertotal": ""},
        },
    ),
    Layout(
        "Etsy",
        ("itemname", "listingid", "transactionid"),
        {
            **{"price": "unit_price", "itemtotal": "amount", "orderid": "receipt", "transactionid": ""},
            **{"discountamount": "", "buyer": "external_id", "datepaid": ""},
        },
    ),
    Layout(
        "eBay",
        ("salesrecordnumber", "buyerusername"),
        {
            **{"salesrecordnumber": "", "ordernumber": "receipt", "buyerusername": "external_id"},
            **{"itemtitle": "item", "soldfor": "unit_price", "totalprice": "", "saledate": "date"},
            **{"buyername": "name", "paidondate": "", "itemnumber": ""},
        },
    ),
    Layout(
        "WooCommerce",
        ("order", "nrevenueformatted"),
        {"order": "receipt", "nrevenueformatted": "", "itemssold": "", "customertype": ""},
    ),
    Layout("WooCommerce", ("order", "nrevenue"), {"order": "receipt", "itemssold": "", "customertype": ""}),
    Layout(
        "WooCommerce",
        ("ordertotal", "billingfirstname", "orderdate"),
        {
            "ordersubtotal": "",
            "ordernumber": "receipt",
            "orderid": "",
            "paiddate": "",
            "customerid": "external_id",
        },
    ),
    Layout(
        "Odoo",
        ("orderlinesproduct",),
        {
            **dict.fromkeys(
                ("orderreference", "orderref", "ordernumber", "name", "receiptnumber"), "receipt"
            ),
            **{"orderlinesproduct": "item", "orderlinesquantity": "quantity", "orderlinesqty": "quantity"},
            **{"orderlinesunitprice": "unit_price", "orderlinessubtotal": "amount", "total": "receipt_total"},
            **{"orderlinestotal": "amount", "orderlinespricesubtotal": "amount", "orderlinesdiscount": ""},
        },
        continued=True,
    ),
    Layout(
        "Lightspeed",
        ("linetype", "receiptnumber", "register"),
        {"details": "item", "paid": "", "subtotal": "", "discount": "", "note": ""},
        continued=True,
        heads=("sale", "payment", "return", "layby", "onaccount"),
    ),
    Layout(
        "ERPNext",
        ("grandtotal", "itemitems"),
        {
            **{
                "id": "receipt",
                "grandtotal": "receipt_total",
                "iditems": "",
                "itemitems": "item",
                "date": "date",
            },
            **{"quantityitems": "quantity", "rateitems": "unit_price", "amountitems": "amount"},
        },
        continued=True,
    ),
    Layout(
        "Vagaro",
        ("transactiondate", "serviceproductsold"),
        {"serviceproductsold": "item"},
    ),
    Layout(
        "Loyverse", ("receiptnumber", "receipttype"), {"receipttype": "type", "taxes": "", "discounts": ""}
    ),
    Layout("SumUp", ("transactionid", "productname", "pricegross"), {"pricegross": "amount", "pricenet": ""}),
    Layout("Zettle", ("receiptnumber", "finalpriceincvat"), {"finalpriceincvat": "amount"}),
    Layout(
        "OpenSourcePOS",
        ("saleid", "itemsold", "total"),
        {"saleid": "receipt"},
    ),
)
APPOINTMENT_LAYOUTS = (
    Layout(
        "Calendly",
        ("inviteename", "startdatetime"),
        {"startdatetime": "date", "eventtypename": "text", "inviteename": "name"},
    ),
    Layout("Booksy", ("bookingid", "appointmentdate"), {"bookingid": "receipt"}),
)
