contact-title = How to contact us
contact-none = There is no separate contact for privacy matters.
contact-way = Contact
contact-name = { $name }.
contact-role = { $role }.
contact-address = Address: { $address }.
contact-represented-by = Represented by { $name }.
contact-registration = Registration number: { $number }.
contact-country = Established in { $country }.
contact-email = E-mail: { $email }.
contact-phone = { $free ->
    [yes] Telephone (free of charge): { $phone }.
   *[no] Telephone: { $phone }.
}
contact-url = Online: { $url }.
contact-path = In the product: { $path }.
contact-for = For { $topics }.
contact-steps = Please { $steps }.
contact-prompt-review = We look into the matter as soon as possible.
contact-verification = We verify your identity first.
contact-respond = { $clock ->
    [verification] We answer within { $within } of verifying your identity.
    [receipt] We answer within { $within } of receiving your message.
   *[none] We answer within { $within }.
}
contact-representative = Representative ({ $jurisdiction })
